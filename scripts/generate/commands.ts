import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cliReference } from './support/cli-reference.ts';
import { type CommandFacts, isCommandFacts } from './support/command-facts.ts';
import { banner, type Outputs } from './support/generator.ts';

export const name = 'the table of commands and their reference page';

const root = resolve(import.meta.dirname, '../..');

/** The order in which commands are listed; what is not here stands at the end. */
const order =
  'init new import check fix watch explain rules show coverage graph diff review drill activate cards build preview export register confirm due score stats lsp completion'.split(
    ' ',
  );

export function outputs(): Outputs {
  // The facts can be read as soon as the library's door is there, which the commands import.
  if (!existsSync(join(root, 'src/index.ts'))) return new Map();
  const commands = factsOfCommands();
  return new Map([
    ['src/cli/commands.generated.ts', tableOf(commands)],
    ['docs/reference/cli.md', cliReference(commands, 'en')],
    ['docs/reference/cli.zh-CN.md', cliReference(commands, 'zh')],
  ]);
}

function rank(verb: string): number {
  const index = order.indexOf(verb);
  return index < 0 ? order.length : index;
}

/** The facts of each command, read by a process that sees the sources as the program does. */
function factsOfCommands(): CommandFacts[] {
  const verbs = readdirSync(join(root, 'src/cli/commands'))
    .filter((file) => /^[a-z-]+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const reader = join(import.meta.dirname, 'support/print-command-facts.ts');
  const text = execFileSync(process.execPath, ['--conditions=source', reader, ...verbs], { encoding: 'utf8' });
  const facts: unknown = JSON.parse(text);
  if (!Array.isArray(facts) || !facts.every(isCommandFacts)) throw new Error('a command has no summary');
  return facts;
}

function tableOf(commands: readonly CommandFacts[]): string {
  const entries = commands.map(({ verb, command: { summary } }) => {
    const text = `{ zh: ${quoted(summary.zh)}, en: ${quoted(summary.en)} }`;
    const load = `async () => (await import('./commands/${verb}.ts')).default`;
    return `  ${verb.includes('-') ? quoted(verb) : verb}: { summary: ${text}, load: ${load} },`;
  });
  return `${banner}import type { CommandEntry } from './command.ts';

export const commandTable: Readonly<Record<string, CommandEntry>> = {
${entries.join('\n')}
};
`;
}

function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
