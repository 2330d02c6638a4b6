import { Command as Commander, CommanderError } from 'commander';
import { Fault, type Language } from '#model';
import { type Command, exitCode, type Io } from './command.ts';
import { commandTable } from './commands.generated.ts';
import { chosenLanguage } from './language.ts';
import { describeCommand, localiseHelp, withCommonOptions } from './program.ts';
import { usageFault } from './usage-error.ts';
import { version } from './version.ts';

/**
 * Runs one command line (without node and script) and returns its exit code: 0 clean, 1 findings, 2 wrong usage or
 * an unreadable workspace, 70 a fault of Beiyu itself. Nothing here touches the process.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = chosenLanguage(flagValue(argv, '--lang'), io.env) ?? 'zh';
  const name = argv.find((word) => !word.startsWith('-')) ?? '';
  try {
    return await dispatch(argv, name, io, language);
  } catch (error) {
    return explain(error, name, io, language);
  }
}

async function dispatch(argv: readonly string[], name: string, io: Io, language: Language): Promise<number> {
  let code: number = exitCode.clean;
  const program = programFor(io, language);
  for (const [verb, entry] of Object.entries(commandTable)) {
    if (verb !== name) {
      program.command(verb, { hidden: false }).description(entry.summary[language]);
      continue;
    }
    const command: Command = await entry.load();
    const described = describeCommand(verb, command, language, async (given, options) => {
      const quiet = options['quiet'] === true;
      const colour = io.colour && options['color'] !== false;
      code = await command.run({ io: { ...io, colour }, given, language, quiet });
    });
    prepare(withCommonOptions(described, language), io);
    program.addCommand(described);
  }
  if (argv.length === 0) {
    io.out(program.helpInformation());
    return exitCode.clean;
  }
  await program.parseAsync(argv, { from: 'user' });
  return code;
}

function programFor(io: Io, language: Language): Commander {
  const program = new Commander('beiyu')
    .description(
      {
        zh: '备豫：预案即代码。检查预案是否完整、彼此是否一致，制作处置卡和应急手册。',
        en: 'Beiyu: contingency plans as code. Checks that plans are complete and hold together; makes cards and handbooks.',
      }[language],
    )
    .version(version, '-V, --version', { zh: '显示版本', en: 'show the version' }[language])
    .helpCommand(false);
  localiseHelp(program, language);
  return prepare(withCommonOptions(program, language), io);
}

/** Commander speaks through `io` and never ends the process. */
function prepare(command: Commander, io: Io): Commander {
  return command
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined, getOutHelpWidth: () => io.columns });
}

function explain(error: unknown, name: string, io: Io, language: Language): number {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.clean;
    return explain(
      usageFault(error, commandTable[name] === undefined ? '' : name, Object.keys(commandTable)),
      name,
      io,
      language,
    );
  }
  if (error instanceof Fault) {
    io.err(`${{ zh: '错误：', en: 'Error: ' }[language]}${error.text[language]}\n`);
    return exitCode.usage;
  }
  const reason =
    error instanceof Error
      ? `${error.message}${error.cause instanceof Error ? `: ${error.cause.message}` : ''}`
      : String(error);
  io.err(
    `${{ zh: '备豫自身出错，不是预案的问题，请报告：', en: 'A fault of Beiyu itself, not of your plans; please report it: ' }[language]}${reason}\n`,
  );
  if (io.env['BEIYU_DEBUG'] !== undefined && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
  return exitCode.fault;
}

/** The value after a flag, before the line is parsed: help itself must be in the right language. */
function flagValue(argv: readonly string[], flag: string): string | undefined {
  const joined = argv.find((word) => word.startsWith(`${flag}=`));
  return joined?.slice(flag.length + 1) ?? (argv.includes(flag) ? argv[argv.indexOf(flag) + 1] : undefined);
}
