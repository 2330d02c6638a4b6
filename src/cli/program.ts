import { Command as Commander, Option } from 'commander';
import type { Language } from '#model';
import type { Command, Given, Run } from './command.ts';

type OptionValues = Readonly<Record<string, unknown>>;

const common = {
  lang: { zh: '界面语言：zh 或 en', en: 'language: zh or en' },
  quiet: { zh: '只输出结果，不说明过程', en: 'only results, no talk' },
  noColor: { zh: '不用颜色', en: 'no colour' },
  help: { zh: '显示帮助', en: 'show help' },
};

/** Adds the options that every command has. */
export function withCommonOptions(program: Commander, language: Language): Commander {
  return program
    .addOption(new Option('--lang <language>', common.lang[language]).choices(['zh', 'en']))
    .option('--quiet', common.quiet[language])
    .option('--no-color', common.noColor[language])
    .helpOption('-h, --help', common.help[language]);
}

const titles = {
  zh: { usage: '用法：', arguments: '参数：', options: '选项：', commands: '命令：', examples: '例子：' },
  en: { usage: 'Usage:', arguments: 'Arguments:', options: 'Options:', commands: 'Commands:', examples: 'Examples:' },
};

/** Help in the reader's language: commander's fixed English headings are replaced by ours. */
export function localiseHelp(program: Commander, language: Language): void {
  const headings: Readonly<Record<string, string>> = {
    'Usage:': titles[language].usage,
    'Arguments:': titles[language].arguments,
    'Options:': titles[language].options,
    'Commands:': titles[language].commands,
  };
  program.configureHelp({ styleTitle: (title) => headings[title] ?? title });
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
    const notation = argument.variadic === true ? `${argument.name}...` : argument.name;
    described.argument(argument.required === true ? `<${notation}>` : `[${notation}]`, argument.text[language]);
  }
  for (const facts of command.options ?? []) {
    const option = new Option(facts.flags, facts.text[language]);
    if (facts.choices !== undefined) option.choices(facts.choices);
    if (facts.default !== undefined) option.default(facts.default);
    described.addOption(option);
  }
  described.addHelpText('after', examplesText(command, language));
  described.action(async () => run(givenOf(described), described.opts()));
  return described;
}

function examplesText(command: Command, language: Language): string {
  const lines = command.examples.map(({ line, text }) => `  ${line}\n      ${text[language]}`);
  return `\n${titles[language].examples}\n${lines.join('\n')}`;
}

function givenOf(command: Commander): Given {
  const options: OptionValues = command.opts();
  return {
    arguments: command.args,
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

export type { Run };
