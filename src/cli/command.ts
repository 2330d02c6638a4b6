import type { Language, Text } from '#model';

/** A positional argument of a command. */
export interface ArgumentFacts {
  readonly name: string;
  readonly text: Text;
  readonly required?: boolean;
  readonly variadic?: boolean;
  readonly choices?: readonly string[];
}

/** An option of a command, in commander's notation: `--format <name>`, `--quiet`, `--place <name...>`. */
export interface OptionFacts {
  readonly flags: string;
  readonly text: Text;
  readonly choices?: readonly string[];
  readonly default?: string;
}

/** A line that can be typed, and what it does. */
export interface Example {
  readonly line: string;
  readonly text: Text;
}

/** Where a command writes and what it knows of the world: no command touches the process itself. */
export interface Io {
  /** Data: what another program may read. */
  readonly out: (text: string) => void;
  /** Talk: progress, summaries, errors. */
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether standard error is a terminal that a person watches. */
  readonly terminal: boolean;
  readonly columns: number;
  readonly colour: boolean;
  /** ISO date that counts as today. */
  readonly today: string;
  /** Milliseconds on a clock that only goes forward. */
  readonly clock: () => number;
  /** Called when the user asks to stop (Ctrl-C); for commands that run until then. */
  readonly untilStopped: () => Promise<void>;
}

/** What the user typed for one command. */
export interface Given {
  readonly arguments: readonly string[];
  readonly text: (option: string) => string | undefined;
  readonly flag: (option: string) => boolean;
  readonly list: (option: string) => readonly string[];
}

export interface Run {
  readonly io: Io;
  readonly given: Given;
  /** For what is said before a workspace is open. */
  readonly language: Language;
  /** The language that an option or the environment asks for; where neither does, the workspace's counts. */
  readonly asked: Language | null;
  readonly quiet: boolean;
}

/** A command: facts for parsing, help and the reference page, and what it does. Returns the exit code. */
export interface Command {
  readonly summary: Text;
  readonly description?: Text;
  readonly arguments?: readonly ArgumentFacts[];
  readonly options?: readonly OptionFacts[];
  readonly examples: readonly Example[];
  readonly run: (run: Run) => number | Promise<number>;
}

/** What the table of commands holds: enough for the list of commands; the rest is loaded when it runs. */
export interface CommandEntry {
  readonly summary: Text;
  readonly load: () => Promise<Command>;
}

/** Exit codes (design §6). */
export const exitCode = { clean: 0, findings: 1, usage: 2, fault: 70 } as const;
