import type { Command } from '../../../src/cli/command.ts';

/** A command's facts without what it does: plain data, as the generator and the reference page read it. */
export interface CommandFacts {
  readonly verb: string;
  readonly command: Omit<Command, 'run'>;
}

export function isCommandFacts(value: unknown): value is CommandFacts {
  return (
    typeof value === 'object' &&
    value !== null &&
    'verb' in value &&
    'command' in value &&
    typeof value.command === 'object' &&
    value.command !== null &&
    'summary' in value.command &&
    'examples' in value.command
  );
}
