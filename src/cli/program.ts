import { Argument, Command as Commander, Help, Option } from 'commander';
import type { Language } from '#model';
import { hang, widthOf, wrap } from '#report';
import type { ArgumentFacts, Command, Given, OptionFacts } from './command.ts';
import { inWords } from './placeholders.ts';

type OptionValues = Readonly<Record<string, unknown>>;

/** The options that every command has. */
export const commonOptions: readonly OptionFacts[] = [
  { flags: '--lang <language>', text: { zh: '界面语言', en: 'language' }, choices: ['zh', 'en'] },
  { flags: '--quiet', text: { zh: '只输出结果，不输出过程和建议', en: 'results only: no progress, no advice' } },
  { flags: '--no-color', text: { zh: '不用颜色', en: 'no colour' } },
];

export const helpText = { zh: '显示帮助', en: 'show help' };

/** Adds the options that every command has. */
export function withCommonOptions(program: Commander, language: Language): Commander {
  for (const facts of commonOptions) program.addOption(optionOf(facts, language));
  return program.helpOption('-h, --help', helpText[language]);
}

function optionOf(facts: OptionFacts, language: Language): Option {
  const option = new Option(facts.flags, facts.text[language]);
  if (facts.choices !== undefined) option.choices(facts.choices);
  if (facts.default !== undefined) option.default(facts.default);
  return option;
}

const titles = {
  zh: { usage: '用法：', arguments: '参数：', options: '选项：', commands: '命令：', examples: '例子：' },
  en: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:', examples: 'Examples:' },
};

const phrases = {
  zh: {
    options: '[选项]',
    command: '<命令>',
    choices: '可选：',
    default: '默认：',
    join: '；',
    open: '（',
    close: '）',
  },
  en: {
    options: '[options]',
    command: '<command>',
    choices: 'one of ',
    default: 'default ',
    join: '; ',
    open: ' (',
    close: ')',
  },
};

/** Help in the reader's language and right under full-width text: commander's own words and widths are replaced. */
export function localiseHelp(program: Commander, language: Language): Commander {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': titles[language].usage,
    'Arguments:': titles[language].arguments,
    'Options:': titles[language].options,
    'Commands:': titles[language].commands,
  };
  const plain = new Help();
  return program.configureHelp({
    styleTitle: (title) => headings[title] ?? title,
    commandUsage: (command) =>
      inWords(
        plain
          .commandUsage(command)
          .replace('[options]', phrases[language].options)
          .replace('[command]', phrases[language].command),
        language,
      ),
    subcommandTerm: (command) => command.name(),
    optionTerm: (option) => inWords(option.flags, language),
    argumentTerm: (argument) => inWords(`<${argument.name()}>`, language).slice(1, -1),
    optionDescription: (option) => withNotes(option, language),
    argumentDescription: (argument) => withNotes(argument, language),
    displayWidth: widthOf,
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrapEntry(line, width))
        .join('\n'),
    formatHelp: (command, help) => Help.prototype.formatHelp.call(help, command, help).replace(/^用法： /, '用法：'),
  });
}

/** A line of a description; one that lists a word and what it means hangs under the meaning. */
function wrapEntry(line: string, width: number): string[] {
  const [, label, meaning] = /^( {2}\S.*? {2,})(\S.*)$/.exec(line) ?? [];
  return label === undefined || meaning === undefined ? wrap(line, width) : hang(label, meaning, width);
}

/** A description with what may be chosen and what counts when nothing is. */
function withNotes(option: Option | Argument, language: Language): string {
  const words = phrases[language];
  const notes = [
    ...(option.argChoices === undefined ? [] : [words.choices + option.argChoices.join(', ')]),
    ...(typeof option.defaultValue === 'string' ? [words.default + option.defaultValue] : []),
  ];
  return notes.length === 0
    ? option.description
    : option.description + words.open + notes.join(words.join) + words.close;
}

/** Turns a command's facts into commander's command; `run` receives what was typed. */
export function describeCommand(
  name: string,
  command: Command,
  language: Language,
  run: (given: Given, options: OptionValues) => Promise<void>,
): Commander {
  const described = new Commander(name).description((command.description ?? command.summary)[language]);
  localiseHelp(described, language);
  for (const argument of command.arguments ?? []) {
    described.addArgument(argumentOf(argument, language));
  }
  for (const facts of command.options ?? []) described.addOption(optionOf(facts, language));
  described.addHelpText('after', examplesText(command, language));
  described.action(async () => {
    const options: OptionValues = described.optsWithGlobals();
    return run(givenOf(described.args, options), options);
  });
  return described;
}

function argumentOf(facts: ArgumentFacts, language: Language): Argument {
  const notation = facts.variadic === true ? `${facts.name}...` : facts.name;
  const argument = new Argument(facts.required === true ? `<${notation}>` : `[${notation}]`, facts.text[language]);
  return facts.choices === undefined ? argument : argument.choices(facts.choices);
}

function examplesText(command: Command, language: Language): string {
  const lines = command.examples.map(({ line, text }) => `  ${line}\n      ${text[language]}`);
  return `\n${titles[language].examples}\n${lines.join('\n')}`;
}

function givenOf(words: readonly string[], options: OptionValues): Given {
  return {
    arguments: words,
    text: (name) => {
      const value = options[name];
      return typeof value === 'string' ? value : undefined;
    },
    flag: (name) => options[name] === true,
    list: (name) => {
      const value = options[name];
      if (Array.isArray(value)) return value.map(String);
      return typeof value === 'string' ? [value] : [];
    },
  };
}
