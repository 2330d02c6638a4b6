import { Command as Commander, CommanderError } from 'commander';
import { Fault, type Language } from '#model';
import { commandIn, flagValue, withoutHelpWord } from './arguments.ts';
import { type Command, exitCode, type Io } from './command.ts';
import { commandTable } from './commands.generated.ts';
import { chosenLanguage } from './language.ts';
import { describeCommand, localiseHelp, withCommonOptions } from './program.ts';
import { usageFault } from './usage-error.ts';
import { version } from './version.ts';

/** One line as it was typed, and where it runs. */
interface Line {
  readonly argv: readonly string[];
  /** The command's name; empty when the line has none. */
  readonly name: string;
  readonly io: Io;
  /** What was asked for, by an option or by the environment. */
  readonly asked: Language | null;
  readonly language: Language;
}

/**
 * Runs one command line (without node and script) and returns its exit code: 0 clean, 1 findings, 2 wrong usage or
 * an unreadable workspace, 70 a fault of Beiyu itself. Nothing here touches the process.
 */
export async function main(typed: readonly string[], io: Io): Promise<number> {
  const argv = withoutHelpWord(typed);
  const asked = chosenLanguage(flagValue(argv, '--lang'), io.env);
  const line: Line = { argv, name: commandIn(argv), io, asked, language: asked ?? 'zh' };
  try {
    return await dispatch(line);
  } catch (error) {
    return explain(error, line);
  }
}

async function dispatch(line: Line): Promise<number> {
  const { argv, name, io, language } = line;
  if (name !== '' && commandTable[name] === undefined) throw unknownCommand(name);
  let code: number = exitCode.clean;
  const program = programFor(line);
  for (const [verb, entry] of Object.entries(commandTable)) {
    if (verb !== name) {
      program.command(verb).description(entry.summary[language]);
      continue;
    }
    const command = await entry.load();
    const described = describeCommand(verb, command, language, async (given, options) => {
      const quiet = options.quiet === true;
      const colour = io.colour && options.color !== false;
      code = await command.run({ io: { ...io, colour }, given, language, asked: line.asked, quiet });
    });
    program.addCommand(prepare(withCommonOptions(described, language), io));
  }
  if (name === '' && !argv.some((word) => word.startsWith('-'))) {
    io.out(program.helpInformation());
    return exitCode.clean;
  }
  await program.parseAsync(argv, { from: 'user' });
  return code;
}

function programFor({ io, language }: Line): Commander {
  const program = new Commander('beiyu')
    .description(
      {
        zh: '备豫：预案即代码。检查预案是否完整、彼此是否一致，制作处置卡和应急手册。',
        en: 'Beiyu: contingency plans as code. Checks that plans are complete and hold together; makes cards and handbooks.',
      }[language],
    )
    .version(version, '-V, --version', { zh: '显示版本', en: 'show the version' }[language])
    .helpCommand(false);
  const after = {
    zh: '\n看一个命令的用法：beiyu <命令> --help',
    en: '\nHow to use one command: beiyu <command> --help',
  };
  program.addHelpText('after', after[language]);
  return prepare(withCommonOptions(localiseHelp(program, language), language), io);
}

/** Commander speaks through `io` and never ends the process. */
function prepare(command: Commander, io: Io): Commander {
  return command
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: () => undefined, getOutHelpWidth: () => io.columns });
}

/** `beiyu chekc --help` must not end in the help of everything, as if it had been understood. */
function unknownCommand(name: string): CommanderError {
  return new CommanderError(exitCode.usage, 'commander.unknownCommand', `error: unknown command '${name}'`);
}

async function explain(error: unknown, line: Line): Promise<number> {
  const { io, language } = line;
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCode.clean;
    return tell(usageFault(error, await typableIn(line)), line);
  }
  if (error instanceof Fault) return tell(error, line);
  const words = {
    zh: '备豫自身出错，不是预案的问题，请报告：',
    en: 'A fault of Beiyu itself, not of your plans; please report it: ',
  };
  io.err(`${words[language]}${reasonOf(error)}\n`);
  if (io.env.BEIYU_DEBUG !== undefined && error instanceof Error) io.err(`${error.stack ?? ''}\n`);
  return exitCode.fault;
}

function tell(fault: Fault, { io, language }: Line): number {
  io.err(`${{ zh: '错误：', en: 'Error: ' }[language]}${fault.text[language]}\n`);
  return exitCode.usage;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

async function typableIn({ name }: Line): Promise<Parameters<typeof usageFault>[1]> {
  const entry = commandTable[name];
  const command: Command | null = entry === undefined ? null : await entry.load();
  const own = (command?.options ?? []).map(
    ({ flags }) => flags.split(/[ ,]/).find((word) => word.startsWith('--')) ?? '',
  );
  const common = ['--lang', '--quiet', '--no-color', '--help', ...(command === null ? ['--version'] : [])];
  return { command: command === null ? '' : name, commands: Object.keys(commandTable), options: [...own, ...common] };
}
