import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Outcome, runMain, wordsOf } from '../support/run-cli.ts';
import { type Expectation, readScenario } from '../support/scenario.ts';
import { makeFolder, smallCounty } from '../support/workspace.ts';

const folder = path.join(import.meta.dirname, 'scenarios');
const names = readdirSync(folder).filter((name) => name.endsWith('.scenario'));

describe('the command line', () => {
  it.each(names)('%s', async (name) => {
    const scenario = readScenario(readFileSync(path.join(folder, name), 'utf8'));
    const root = makeFolder({ ...(scenario.inCounty ? smallCounty : {}), ...scenario.files });
    for (const { line, exit, expected } of scenario.steps) {
      const outcome = await runMain(wordsOf(line).slice(1), { cwd: root });
      for (const expectation of expected) checkOne(expectation, outcome, root, line);
      expect(outcome.code, `${line}\n${outcome.out}${outcome.err}`).toBe(exit);
      expect(outcome.err, line).not.toMatch(/^\s+at /m);
    }
  });
});

function checkOne({ what, file, text }: Expectation, outcome: Outcome, root: string, line: string): void {
  if (what === 'file') {
    expect(readFileSync(path.join(root, file), 'utf8'), `${file} after ${line}`).toBe(text);
    return;
  }
  const said = (what.startsWith('stdout') ? outcome.out : outcome.err).replaceAll(root, '{root}');
  if (what === 'stdout' || what === 'stderr') {
    expect(said, `${what} of ${line}`).toBe(text);
    return;
  }
  for (const piece of text.split('\n').filter((one) => one.trim() !== '')) {
    if (what.endsWith('has')) expect(said, line).toContain(piece.trim());
    else expect(said, line).not.toContain(piece.trim());
  }
}
