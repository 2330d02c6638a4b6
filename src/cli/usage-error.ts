import type { CommanderError } from 'commander';
import { Fault, type Text } from '#model';
import { nearestWord } from '#schemas';

/** What can be typed where the mistake was made. */
export interface Typable {
  readonly command: string;
  readonly commands: readonly string[];
  readonly options: readonly string[];
}

const texts: Readonly<Record<string, (word: string, allowed: string) => Text>> = {
  'commander.unknownOption': (word) => ({ zh: `没有“${word}”这个选项`, en: `There is no option ${word}` }),
  'commander.unknownCommand': (word) => ({ zh: `没有“${word}”这个命令`, en: `There is no command ${word}` }),
  'commander.missingArgument': (word) => ({
    zh: `命令没有写完：后面还要写 <${word}>`,
    en: `The command is not complete: <${word}> is missing`,
  }),
  'commander.optionMissingArgument': (word) => ({
    zh: `选项 ${word} 后面要写一个值`,
    en: `The option ${word} needs a value`,
  }),
  'commander.excessArguments': (word) => ({ zh: `多写了“${word}”`, en: `"${word}" is one word too many` }),
  'commander.invalidArgument': (word, allowed) => ({
    zh: `“${word}”不能用在这里，只能是 ${allowed} 之一`,
    en: `"${word}" is not allowed here; it must be one of ${allowed}`,
  }),
};

/** Says a mistake in the typed line in words, with the nearest thing that would be right and where to look. */
export function usageFault(error: CommanderError, typable: Typable): Fault {
  const { word, allowed } = wordsIn(error);
  const text = texts[error.code]?.(word, allowed.join(', ')) ?? {
    zh: `用法不对（${error.message}）`,
    en: error.message,
  };
  const nearest = nearestWord(word, candidates(error.code, typable, allowed));
  const help = ['beiyu', typable.command, '--help'].filter((part) => part !== '').join(' ');
  return new Fault({
    zh: `${text.zh}${nearest === null ? '' : `，是不是“${nearest}”`}。用法见 ${help}`,
    en: `${text.en}${nearest === null ? '.' : `; did you mean ${nearest}?`} See ${help}`,
  });
}

/** Commander's English sentences hold what was typed in a fixed place. */
function wordsIn({ code, message }: CommanderError): { readonly word: string; readonly allowed: readonly string[] } {
  const quoted = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  if (code === 'commander.invalidArgument') {
    const allowed = /Allowed choices are (.+)\.$/.exec(message)?.[1]?.split(', ') ?? [];
    // An option stands before its value, an argument behind it.
    return { word: (message.includes('option ') ? quoted[1] : quoted[0]) ?? '', allowed };
  }
  if (code === 'commander.excessArguments')
    return { word: /but got \d+: (.+)\.$/.exec(message)?.[1]?.split(', ').at(-1) ?? '', allowed: [] };
  return { word: quoted[0]?.split(' ')[0] ?? '', allowed: [] };
}

function candidates(code: string, typable: Typable, allowed: readonly string[]): readonly string[] {
  if (code === 'commander.unknownCommand') return typable.commands;
  return code === 'commander.unknownOption' ? typable.options : allowed;
}
