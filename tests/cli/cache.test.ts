import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runBin } from '../support/run-cli.ts';
import { makeFolder, smallCounty, villagePlan } from '../support/workspace.ts';

const isBuilt = existsSync(path.resolve(import.meta.dirname, '../../dist/build.json'));

interface Told {
  readonly findings: readonly { readonly rule: string }[];
}

describe.skipIf(!isBuilt)('what is kept between runs', () => {
  it('changes nothing of what is said, and is no older than the files', () => {
    const cwd = makeFolder({ ...smallCounty, 'plans/xiawan.md': villagePlan });
    const kept = makeFolder({});
    const check = (cache: string): readonly string[] => {
      const { out, err } = runBin(['check', '--format', 'json'], { cwd, env: { BEIYU_CACHE: cache } });
      expect(err).toBe('');
      const { findings }: Told = JSON.parse(out);
      return findings.map((finding) => JSON.stringify(finding));
    };
    const before = check('off');
    expect(check(kept)).toEqual(before);
    expect(readdirSync(kept)).toHaveLength(1);
    expect(check(kept)).toEqual(before);

    writeFileSync(path.join(cwd, 'plans/xiawan.md'), villagePlan.replace(/（\d+分钟内）|（立即）/, ''));
    const after = check(kept);
    expect(after).toEqual(check('off'));
    expect(after).not.toEqual(before);
    expect(readdirSync(cwd).toSorted()).toEqual(['beiyu.yaml', 'plans', 'registers']);
  });

  it('keeps nothing where it is turned off', () => {
    const cwd = makeFolder({ ...smallCounty, 'plans/xiawan.md': villagePlan });
    const home = makeFolder({});
    const env = { HOME: home, XDG_CACHE_HOME: home, LOCALAPPDATA: home, USERPROFILE: home };
    runBin(['check'], { cwd, env: { ...env, BEIYU_CACHE: 'off' } });
    expect(readdirSync(home)).toEqual([]);
    runBin(['check'], { cwd, env: { ...env, BEIYU_CACHE: '' } });
    expect(readdirSync(home)).not.toEqual([]);
  });
});
