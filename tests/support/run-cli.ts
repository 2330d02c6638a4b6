import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Io, main } from '../../src/cli/index.ts';

/** What a command line left behind. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly terminal?: boolean;
  readonly colour?: boolean;
  readonly columns?: number;
  readonly today?: string;
}

/** Runs a command line in this process, with everything that it writes caught. The clock stands still. */
export async function runMain(argv: readonly string[], options: RunOptions): Promise<Outcome> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    cwd: options.cwd,
    env: options.env ?? { LANG: 'zh_CN.UTF-8' },
    terminal: options.terminal ?? false,
    columns: options.columns ?? 80,
    colour: options.colour ?? false,
    today: options.today ?? '2026-11-24',
    clock: () => 0,
    untilStopped: async () => undefined,
  };
  const code = await main(argv, io);
  return { code, out: out.join(''), err: err.join('') };
}

const bin = path.resolve(import.meta.dirname, '../../bin/beiyu.js');

/** Runs the built program as a process of its own. */
export function runBin(argv: readonly string[], { cwd, env = {} }: Pick<RunOptions, 'cwd' | 'env'>): Outcome {
  const { PATH = '' } = process.env;
  const done = spawnSync(process.execPath, [bin, ...argv], {
    maxBuffer: 1 << 26,
    cwd,
    encoding: 'utf8',
    env: { PATH, LANG: 'zh_CN.UTF-8', BEIYU_TODAY: '2026-11-24', BEIYU_CACHE: 'off', ...env },
  });
  return { code: done.status ?? -1, out: done.stdout, err: done.stderr };
}

/** The words of a typed line; quotes keep spaces together. */
export function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
