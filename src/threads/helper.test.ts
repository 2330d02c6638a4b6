import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RuleCrash } from '#engine';
import { Fault } from '#model';
import { Helper, LostHelper } from './helper.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'beiyu-threads-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A thread that does what `script` says. */
function helperWith(name: string, script: string, patience?: number): Helper {
  const file = path.join(folder, `${name}.mjs`);
  const start = `import { workerData } from 'node:worker_threads';
const { port, beat } = workerData;
const answer = (message) => { port.postMessage(message); Atomics.add(beat, 0, 1); Atomics.notify(beat, 0); };
`;
  writeFileSync(file, start + script);
  return new Helper(pathToFileURL(file), { root: folder, plans: ['plans/a.md'], around: [] }, patience);
}

describe('a thread that helps', () => {
  it('hands over what it read, and then what it judged', () => {
    const helper = helperWith(
      'good',
      `answer({ kind: 'plans', packed: { plans: [], parts: { numbers: new Int32Array(0), texts: [] } } });
answer({ kind: 'read' });
port.once('message', ({ today }) => { answer({ kind: 'judged', sayings: [{ rule: 'a/b', output: today }] }); port.close(); });`,
    );
    expect(helper.takePlans()).toEqual([]);
    helper.judge({ today: '2026-11-24', files: [], others: [] });
    expect(helper.sayings()).toEqual([{ rule: 'a/b', output: '2026-11-24' }]);
  });

  it('is given up when it shows no sign of life', () => {
    const helper = helperWith('silent', '', 200);
    expect(() => helper.takePlans()).toThrow(LostHelper);
    helper.stop();
  });

  it('is given up when it cannot start', () => {
    const missing = pathToFileURL(path.join(folder, 'none.mjs'));
    const helper = new Helper(missing, { root: folder, plans: [], around: [] }, 200);
    expect(() => helper.takePlans()).toThrow(LostHelper);
  });

  it('is waited for as long as it goes on', () => {
    const helper = helperWith(
      'slow',
      `for (let turn = 0; turn < 8; turn += 1) { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500); Atomics.add(beat, 0, 1); }
answer({ kind: 'read' });`,
      2000,
    );
    expect(helper.takePlans()).toEqual([]);
  });

  it('tells a file that cannot be read in its own words', () => {
    const helper = helperWith('fault', `answer({ kind: 'fault', text: { zh: '读不了', en: 'cannot read' } });`);
    expect(() => helper.takePlans()).toThrow(new Fault({ zh: '读不了', en: 'cannot read' }));
  });

  it('tells which rule failed, and where', () => {
    const helper = helperWith(
      'crash',
      `answer({ kind: 'crash', rule: 'level/gap', file: 'plans/a.md', trace: 'Error: x\\n    at y' });`,
    );
    const told = (): unknown => {
      try {
        return helper.sayings();
      } catch (error) {
        return error;
      }
    };
    const error = told();
    expect(error).toBeInstanceOf(RuleCrash);
    expect(error).toMatchObject({ rule: 'level/gap', file: 'plans/a.md', cause: { stack: 'Error: x\n    at y' } });
  });
});
