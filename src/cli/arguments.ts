/** Options before the command that take a value. */
const withValue = new Set(['--lang']);

/** The value after a flag, before the line is parsed: help itself must be in the right language. */
export function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  return joined?.slice(flag.length + 1) ?? (argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined);
}

/** The first word that is neither an option nor an option's value: the command. Empty when there is none. */
export function commandIn(argv: readonly string[]): string {
  return argv.find((word, index) => !word.startsWith('-') && !withValue.has(argv[index - 1] ?? '')) ?? '';
}

/** `beiyu help check` means `beiyu check --help`; `beiyu help` means `beiyu --help`. */
export function withoutHelpWord(argv: readonly string[]): readonly string[] {
  if (commandIn(argv) !== 'help') return argv;
  const index = argv.indexOf('help');
  return [...argv.slice(0, index), ...argv.slice(index + 1), '--help'];
}
