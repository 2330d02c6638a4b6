import type { CommanderError } from 'commander';
import { Fault, type Text } from '#model';
import { nearestWord } from '#schemas';

/** Commander's English sentence holds the word that was wrong between single quotes. */
function quotedIn(message: string): string {
  return /'([^']*)'/.exec(message)?.[1] ?? '';
}

const texts: Readonly<Record<string, (word: string) => Text>> = {
  'commander.unknownOption': (word) => ({ zh: `没有“${word}”这个选项`, en: `There is no option ${word}` }),
  'commander.unknownCommand': (word) => ({ zh: `没有“${word}”这个命令`, en: `There is no command ${word}` }),
  'commander.missingArgument': (word) => ({ zh: `缺少参数“${word}”`, en: `The argument ${word} is missing` }),
  'commander.optionMissingArgument': (word) => ({
    zh: `选项“${word}”后面要写一个值`,
    en: `The option ${word} needs a value`,
  }),
  'commander.excessArguments': () => ({ zh: '参数太多', en: 'There are too many arguments' }),
  'commander.invalidArgument': (word) => ({ zh: `选项的值不对：“${word}”`, en: `That value is not allowed: ${word}` }),
};

/** Says a mistake in the typed line in words, with the nearest thing that would be right and where to look. */
export function usageFault(error: CommanderError, command: string, known: readonly string[]): Fault {
  const word = quotedIn(error.message).split(' ')[0] ?? '';
  const text = texts[error.code]?.(word) ?? { zh: `用法不对（${error.message}）`, en: error.message };
  const nearest = nearestWord(word, known);
  const help = ['beiyu', command, '--help'].filter((part) => part !== '').join(' ');
  return new Fault({
    zh: `${text.zh}${nearest === null ? '' : `，是不是“${nearest}”`}。用法见 ${help}`,
    en: `${text.en}${nearest === null ? '' : `; did you mean ${nearest}?`} See ${help}`,
  });
}
