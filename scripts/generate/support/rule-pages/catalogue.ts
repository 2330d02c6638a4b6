import type { Language } from '#model';
import { basisText, groupOf, groupTitle, severityWord } from '#report';
import { lawName } from '../../../../src/cli/law-name.ts';
import type { RuleFactsOfPage } from './facts.ts';
import { cell } from './page.ts';
import { words } from './words.ts';

/** The catalogue of all rules, group by group. */
export function catalogueMarkdown(facts: readonly RuleFactsOfPage[], language: Language): string {
  const text = words[language];
  const groups = Map.groupBy(facts, ({ rule }) => groupOf(rule.id));
  const parts = [...groups].flatMap(([group, members]) => [
    `## ${group} · ${groupTitle(group, language)}`,
    tableOf(members, language),
  ]);
  return `${[`# ${text.title}`, text.other('README'), text.intro(facts.length), ...parts, `*${text.generated}*`].join('\n\n')}\n`;
}

function tableOf(members: readonly RuleFactsOfPage[], language: Language): string {
  const text = words[language];
  const context = { language, lawName: (id: string) => lawName(id, language) };
  const rows = members.map(({ rule, fix }) => [
    `[${rule.id}](${rule.id}${text.ending})`,
    rule.severity === 'off' ? { zh: '关闭', en: 'off' }[language] : severityWord(rule.severity, language),
    rule.title[language],
    rule.basis.map((basis) => basisText(basis, context)).join('; '),
    text.short[fix],
  ]);
  const lines = [text.columns, text.columns.map(() => '---'), ...rows];
  return lines.map((cells) => `| ${cells.map(cell).join(' | ')} |`).join('\n');
}
