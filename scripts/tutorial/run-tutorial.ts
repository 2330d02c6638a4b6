import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Io, main } from '../../src/cli/index.ts';
import { type Block, blocksOf, patched, withBodies } from './blocks.ts';

/** The day on which every tutorial is walked. */
const today = '2026-06-10';

interface Walk {
  readonly home: string;
  readonly locale: string;
  /** Where the reader stands. */
  cwd: string;
}

/**
 * Walks a tutorial in a folder of its own: `sh` blocks are run line by line, blocks with `file=` are written, `diff`
 * blocks change a file. Gives the page with what was really printed in the `text` block after each `sh` block. Throws
 * where a command ends otherwise than the page says (`exit=`, else 0).
 */
export async function walkTutorial(page: string, locale: string): Promise<string> {
  const home = realpathSync(mkdtempSync(path.join(tmpdir(), 'beiyu-tutorial-')));
  const walk: Walk = { home, locale, cwd: home };
  const bodies = new Map<Block, string>();
  try {
    let said: string | null = null;
    for (const block of blocksOf(page)) {
      if (block.kind === 'text' && said !== null) bodies.set(block, said);
      said = block.kind === 'sh' ? await runLines(block, walk) : null;
      if (block.facts.file !== undefined) writeBlock(block, path.join(walk.cwd, block.facts.file));
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
  return withBodies(page, bodies);
}

function writeBlock({ kind, body }: Block, file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, kind === 'diff' ? patched(readFileSync(file, 'utf8'), body) : `${body}\n`);
}

async function runLines({ body, facts }: Block, walk: Walk): Promise<string> {
  const said: string[] = [];
  const lines = body.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const [index, line] of lines.entries()) {
    const { code, text } = await runLine(line, walk);
    const expected = index === lines.length - 1 ? Number(facts.exit ?? 0) : 0;
    if (code !== expected) throw new Error(`${line}\nended with ${code}, not ${expected}:\n${text}`);
    said.push(text);
  }
  return said.join('').trimEnd();
}

interface Outcome {
  readonly code: number;
  readonly text: string;
}

async function runLine(line: string, walk: Walk): Promise<Outcome> {
  const [command = '', ...words] = wordsOf(line.replace(/\s+#\s.*$/, ''));
  if (command === 'cd') {
    walk.cwd = path.resolve(walk.cwd, words[0] ?? '');
    return { code: 0, text: '' };
  }
  if (command === 'git') return runGit(words, walk);
  if (command === 'npx' && words[0] === 'beiyu') return runBeiyu(words.slice(1), walk);
  if (command === 'beiyu') return runBeiyu(words, walk);
  throw new Error(`the tutorial may run beiyu, git and cd only: ${line}`);
}

async function runBeiyu(words: readonly string[], { cwd, locale }: Walk): Promise<Outcome> {
  const said: string[] = [];
  const io: Io = {
    out: (text) => void said.push(text),
    err: (text) => void said.push(text),
    cwd,
    env: { LANG: locale },
    terminal: false,
    columns: 88,
    colour: false,
    today,
    clock: () => 0,
    untilStopped: async () => undefined,
  };
  const code = await main(words, io);
  return { code, text: said.join('') };
}

/** Git as on a machine where nobody has set anything. */
function runGit(words: readonly string[], { cwd, home, locale }: Walk): Outcome {
  const { PATH = '' } = process.env;
  const done = spawnSync('git', [...words], {
    cwd,
    encoding: 'utf8',
    env: {
      PATH,
      HOME: home,
      LANG: locale,
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_DATE: `${today}T09:00:00Z`,
      GIT_COMMITTER_DATE: `${today}T09:00:00Z`,
    },
  });
  return { code: done.status ?? -1, text: `${done.stdout}${done.stderr}` };
}

/** The words of a typed line; quotes keep spaces together. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}
