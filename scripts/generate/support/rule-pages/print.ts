// Prints the pages of all rules and their catalogue, as JSON of text by path; run by scripts/generate/rule-pages.ts.
import { rules } from '#rules';
import { catalogueMarkdown } from './catalogue.ts';
import { factsOf } from './facts.ts';
import { ruleMarkdown } from './page.ts';
import { words } from './words.ts';

const pages: Record<string, string> = {};
for (const language of ['zh', 'en'] as const) {
  const facts = rules.map((rule) => factsOf(rule, language));
  const { ending } = words[language];
  for (const each of facts) pages[`docs/rules/${each.rule.id}${ending}`] = ruleMarkdown(each);
  pages[`docs/rules/README${ending}`] = catalogueMarkdown(facts, language);
}
process.stdout.write(JSON.stringify(pages));
