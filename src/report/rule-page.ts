import picocolors from 'picocolors';
import type { NamedRule, RuleExample, RulePage } from '#rule-kit';
import { padTo, printable, widthOf } from './cells.ts';
import { type RuleTextContext, ruleData, settingWord } from './rules-list.ts';
import { basisText } from './words.ts';
import { hang, wrap } from './wrap.ts';

const labels = {
  zh: { severity: '级别', basis: '依据', help: '怎么改', options: '选项', default: '默认 ', off: '不查' },
  en: {
    severity: 'severity',
    basis: 'basis',
    help: 'mend it',
    options: 'options',
    default: 'default ',
    off: 'turn off',
  },
};

/** One rule explained, as data for other programs. */
export function rulePageJson(rule: NamedRule, page: RulePage, context: RuleTextContext): string {
  return `${JSON.stringify({ ...ruleData(rule, context), why: page.why, examples: page.examples }, null, 2)}\n`;
}

/** One rule explained in the terminal: facts, reasons, examples, how to turn it off. */
export function rulePageText(rule: NamedRule, page: RulePage, context: RuleTextContext): string {
  const { language, width } = context;
  const { bold } = picocolors.createColors(context.colour);
  const blocks = [
    [bold(rule.id), ...wrap(rule.title[language], width).map(bold)],
    factLines(rule, context),
    proseLines(page.why, width),
    ...page.examples.map((example) => exampleLines(example, context)),
    turnOffLines(rule, context),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function factLines(rule: NamedRule, context: RuleTextContext): string[] {
  const { language, width } = context;
  const words = labels[language];
  const rows: (readonly [string, string])[] = [
    [words.severity, settingWord(rule.severity, context)],
    ...rule.basis.map((basis) => [words.basis, basisText(basis, context)] as const),
    [words.help, rule.help[language].replaceAll(/\{(\w+)\}/g, '…')],
    ...Object.entries(rule.options).map(([name, facts]) => {
      const usual = `${words.default}${Array.isArray(facts.default) ? facts.default.join(', ') : String(facts.default)}`;
      return [words.options, `${name}: ${facts.title[language]} (${usual})`] as const;
    }),
  ];
  const room = Math.max(...rows.map(([label]) => widthOf(label)));
  return rows.flatMap(([label, text]) => hang(`  ${padTo(label, room)}  `, text, width));
}

/** Prose of the page, line by line, without marks that only a Markdown reader needs. */
function proseLines(markdown: string, width: number): string[] {
  const paragraphs = markdown.split(/\n{2,}/).map((text) => text.replace(/^#+\s*/, ''));
  return paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : ['']),
    ...paragraph.split('\n').flatMap((line) => {
      const item = /^\s*(?:[-*]|\d+\.)\s+/.exec(line)?.[0];
      return item === undefined ? wrap(line, width) : hang(item, line.slice(item.length), width);
    }),
  ]);
}

function exampleLines({ kind, title, files }: RuleExample, { language, colour }: RuleTextContext): string[] {
  const { red, green, dim } = picocolors.createColors(colour);
  const word = {
    wrong: red({ zh: '错', en: 'Wrong' }[language]),
    right: green({ zh: '对', en: 'Right' }[language]),
  }[kind];
  const named = files.length > 1;
  const body = files.flatMap(({ file, text }) => [
    ...(named ? [`  ${dim(file)}`] : []),
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => `  ${dim('│')} ${printable(line)}`),
  ]);
  return [title === '' ? word : `${word}  ${title}`, ...body];
}

function turnOffLines({ id }: NamedRule, { language, width }: RuleTextContext): string[] {
  const text = {
    zh: [
      `整个预案库不查这一条：在 beiyu.yaml 的 rules 里写 ${id}: off`,
      '只放过一处：在它上一行写（原因不能空）',
      '原因',
    ],
    en: [
      `To turn it off everywhere, write ${id}: off under rules in beiyu.yaml`,
      'To let one place pass, write on the line above it (the reason is required)',
      'reason',
    ],
  };
  const [everywhere = '', once = '', reason = ''] = text[language];
  return [...wrap(everywhere, width), ...wrap(once, width), `  <!-- beiyu-disable-next-line ${id}: ${reason} -->`];
}
