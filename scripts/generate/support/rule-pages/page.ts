import type { Finding } from '#model';
import { basisText, severityWord } from '#report';
import type { ExampleFile, OptionFacts } from '#rule-kit';
import { lawName } from '../../../../src/cli/law-name.ts';
import type { JudgedExample, RuleFactsOfPage } from './facts.ts';
import { words } from './words.ts';

/** The page of one rule, as Markdown. */
export function ruleMarkdown(facts: RuleFactsOfPage): string {
  const { rule, language, why, examples } = facts;
  const text = words[language];
  const [, name = ''] = rule.id.split('/');
  const kinds = (['wrong', 'right'] as const).flatMap((kind) => {
    const own = examples.filter(({ example }) => example.kind === kind);
    return [`## ${text.kinds[kind]}`, ...own.flatMap((judged) => exampleParts(judged, facts))];
  });
  const parts = [
    `# ${rule.id}`,
    `**${rule.title[language]}** · ${text.other(name)}`,
    factsTable(facts),
    ...optionsPart(facts),
    `## ${text.why}`,
    why,
    ...kinds,
    ...offPart(facts),
    `*${text.generated}*`,
  ];
  return `${parts.join('\n\n')}\n`;
}

function factsTable({ rule, language, fix }: RuleFactsOfPage): string {
  const text = words[language];
  const context = { language, lawName: (id: string) => lawName(id, language) };
  const severity =
    rule.severity === 'off' ? { zh: '关闭', en: 'off' }[language] : severityWord(rule.severity, language);
  const rows = [
    [text.facts.severity, severity],
    [text.facts.basis, rule.basis.map((basis) => basisText(basis, context)).join('; ')],
    [text.facts.scope, text.scopes[rule.scope]],
    [text.facts.fix, text.fixes[fix]],
    [text.facts.help, rule.help[language].replaceAll(/\{\w+\}/g, '…')],
  ];
  const lines = rows.map(([label = '', value = '']) => `| ${label} | ${cell(value)} |`);
  return ['| | |', '| --- | --- |', ...lines].join('\n');
}

function optionsPart({ rule, language }: RuleFactsOfPage): string[] {
  const options = Object.entries(rule.options);
  if (options.length === 0) return [];
  const { title, columns } = words[language].options;
  const rows = options.map(([name, facts]) => {
    const usual = JSON.stringify(facts.default);
    return `| \`${name}\` | ${cell(facts.title[language] + bounds(facts, language))} | \`${usual}\` |`;
  });
  const head = [`| ${columns.join(' | ')} |`, `| ${columns.map(() => '---').join(' | ')} |`];
  return [`## ${title}`, [...head, ...rows].join('\n')];
}

function bounds({ minimum, maximum }: OptionFacts, language: RuleFactsOfPage['language']): string {
  const { least, most } = words[language].options;
  const parts = [
    ...(minimum === undefined ? [] : [`${least} ${minimum}`]),
    ...(maximum === undefined ? [] : [`${most} ${maximum}`]),
  ];
  if (parts.length === 0) return '';
  return { zh: `（${parts.join('，')}）`, en: ` (${parts.join(', ')})` }[language];
}

function exampleParts({ example, findings }: JudgedExample, { language }: RuleFactsOfPage): string[] {
  const text = words[language];
  const files = example.files.flatMap((file) => [
    ...fileLine(file, example.files.length > 1, language),
    fenced(file),
    ...quoted(
      findings.filter((finding) => finding.file === file.file),
      language,
    ),
  ]);
  const title = example.title === '' ? [] : [`### ${example.title}`];
  return [...title, ...files, ...(example.kind === 'right' ? [`> ${text.nothing}`] : [])];
}

/** Name of the file where there are several, and how it is stored where that matters. */
function fileLine(file: ExampleFile, isOneOfSeveral: boolean, language: RuleFactsOfPage['language']): string[] {
  const text = words[language];
  const notes = [text.stored[file.encoding], file.megabytes === null ? '' : text.size(file.megabytes)].filter(
    (note) => note !== '',
  );
  if (!isOneOfSeveral && notes.length === 0) return [];
  const colon = { zh: '：', en: ': ' }[language];
  const note = notes.length === 0 ? '' : { zh: `（${notes.join('，')}）`, en: ` (${notes.join(', ')})` }[language];
  return [`${text.file}${colon}\`${file.file}\`${note}`];
}

function fenced({ file, text }: ExampleFile): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([marks]) => marks.length));
  const fence = '`'.repeat(longest + 1);
  const ending = file.slice(file.lastIndexOf('.') + 1);
  return `${fence}${ending}\n${text}${fence}`;
}

/** What the rule finds in the example above, in its own words. */
function quoted(findings: readonly Finding[], language: RuleFactsOfPage['language']): string[] {
  const text = words[language];
  const colon = { zh: '：', en: ': ' }[language];
  return findings.map(({ severity, message, help, range: { start }, related, fix }) =>
    [
      `**${severityWord(severity, language)}** ${text.found(start.line, start.column)}${colon}${message}`,
      ...related.map((one) => `${one.file}:${one.range.start.line} ${one.message}`),
      `${text.mend}${colon}${help}`,
      ...(fix === undefined ? [] : [`${text.fixable}${colon}${fix.title[language]}`]),
    ]
      .map((line) => `> ${line}`)
      .join('  \n'),
  );
}

function offPart({ rule, language }: RuleFactsOfPage): string[] {
  const text = words[language];
  const settings = `\`\`\`yaml\n${text.rulesKey}:\n  ${rule.id}: off\n\`\`\``;
  const comment = `\`\`\`md\n<!-- beiyu-disable-next-line ${rule.id}: ${text.reason} -->\n\`\`\``;
  return [`## ${text.off}`, text.everywhere, settings, text.once, comment];
}

/** Text inside a cell of a table. */
export function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
