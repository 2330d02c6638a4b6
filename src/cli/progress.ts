import type { Text } from '#model';
import type { Run } from './command.ts';

/** One line on standard error that says what is being done, and vanishes when it is done. */
export interface Progress {
  readonly say: (text: Text) => void;
  readonly done: () => void;
}

const silent: Progress = { say: () => undefined, done: () => undefined };

const eraseLine = '\r\u001B[2K';

/** Progress for a person who watches; nothing in a pipe or when quiet. */
export function startProgress({ io, quiet, language }: Pick<Run, 'io' | 'quiet' | 'language'>): Progress {
  if (!io.terminal || quiet) return silent;
  return {
    say: (text) => io.err(`${eraseLine}${text[language]}…`),
    done: () => io.err(eraseLine),
  };
}
