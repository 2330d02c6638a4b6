import { inWords } from '../../../src/cli/placeholders.ts';
import type { Language } from '../../../src/model/language.ts';
import type { CommandFacts } from './command-facts.ts';

const words = {
  en: {
    title: 'Commands',
    intro:
      'Generated from the commands themselves by `npm run generate`. `beiyu <command> --help` shows the same in the terminal.',
    common: 'Every command also takes',
    exit: 'Exit codes: 0 nothing at or above `--fail-on`; 1 such findings; 2 wrong usage or an unreadable workspace; 70 a fault of Beiyu itself. Data goes to standard output, talk to standard error.',
    columns: ['', 'means'],
    choices: 'one of',
    default: 'default',
    examples: 'Examples',
    stop: '. ',
  },
  zh: {
    title: '命令',
    intro: '本页由 `npm run generate` 从命令本身生成。在终端里运行 `beiyu <命令> --help` 可以看到同样的内容。',
    common: '每个命令都可以加',
    exit: '退出码：0 没有达到 `--fail-on` 的问题；1 有这样的问题；2 用法不对或预案库读不了；70 备豫自身出错。结果写到标准输出，过程写到标准错误。',
    columns: ['', '说明'],
    choices: '可选',
    default: '默认',
    examples: '例子',
    stop: '；',
  },
} as const;

/** The reference page of all commands in one language. */
export function cliReference(commands: readonly CommandFacts[], language: Language): string {
  const text = words[language];
  const common = ['--lang zh|en', '--quiet', '--no-color', '--help'].map((flag) => `\`${flag}\``).join(' ');
  const parts = [
    `# ${text.title}`,
    text.intro,
    `${text.common} ${common}`,
    text.exit,
    ...commands.flatMap((facts) => commandPart(facts, language)),
  ];
  return `${parts.join('\n\n')}\n`;
}

function commandPart({ verb, command }: CommandFacts, language: Language): string[] {
  const notation = (facts: NonNullable<Facts['arguments']>[number]): string =>
    inWords(argumentNotation(facts), language);
  const usage = [`beiyu ${verb}`, ...(command.arguments ?? []).map(notation)].join(' ');
  const rows = [
    ...(command.arguments ?? []).map((facts) => [`\`${notation(facts)}\``, facts.text[language]]),
    ...(command.options ?? []).map((facts) => [`\`${inWords(facts.flags, language)}\``, optionText(facts, language)]),
  ];
  const table = [words[language].columns, ['---', '---'], ...rows].map(
    ([a = '', b = '']) => `| ${cell(a)} | ${cell(b)} |`,
  );
  const examples = command.examples.map(({ line, text }) => `# ${text[language]}\n${line}`);
  return [
    `## ${verb}`,
    (command.description ?? command.summary)[language],
    `\`${usage}\``,
    ...(rows.length === 0 ? [] : [table.join('\n')]),
    ...(examples.length === 0 ? [] : [`${words[language].examples}:`, `\`\`\`sh\n${examples.join('\n')}\n\`\`\``]),
  ];
}

type Facts = CommandFacts['command'];

function argumentNotation(facts: NonNullable<Facts['arguments']>[number]): string {
  const notation = facts.variadic === true ? `${facts.name}...` : facts.name;
  return facts.required === true ? `<${notation}>` : `[${notation}]`;
}

function optionText(facts: NonNullable<Facts['options']>[number], language: Language): string {
  const text = words[language];
  const notes = [
    ...(facts.choices === undefined ? [] : [`${text.choices} ${facts.choices.map((one) => `\`${one}\``).join(' ')}`]),
    ...(facts.default === undefined ? [] : [`${text.default} \`${facts.default}\``]),
  ];
  return [facts.text[language], ...notes].join(text.stop);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
