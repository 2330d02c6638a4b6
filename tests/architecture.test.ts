import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { faultsIn, importsIn, layerNames, layerOf } from './support/structure.ts';

const source = path.resolve(import.meta.dirname, '../src');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
const programs = files.filter((file) => !file.endsWith('.test.ts'));

function read(file: string): string {
  return readFileSync(path.join(source, file), 'utf8');
}

describe('the structure', () => {
  it('has a folder for each layer and a layer for each folder', () => {
    const folders = readdirSync(source).filter((name) => statSync(path.join(source, name)).isDirectory());
    expect(folders.toSorted()).toEqual(layerNames.toSorted());
  });

  it('has only imports that go down, through doors', () => {
    expect(programs.flatMap((file) => faultsIn(file, read(file)))).toEqual([]);
  });

  it('can see: it finds imports of a lower layer in most layers', () => {
    const seen = new Set(
      programs.flatMap((file) =>
        importsIn(read(file)).some((target) => target.startsWith('#')) ? [layerOf(file)] : [],
      ),
    );
    expect(seen.size).toBeGreaterThan(layerNames.length - 4);
  });

  it.each([
    ['model/x.ts', "import type { Plan } from '#corpus';"],
    ['rules/a/b/rule.ts', "import { check } from '#engine';"],
    ['report/x.ts', "export { y } from '../model/y.ts';"],
    ['view/x.ts', "const x = await import('#cli');"],
    ['engine/x.ts', "import { rules } from '../index.ts';"],
  ])('is refused in %s: %s', (file, text) => {
    expect(faultsIn(file, text)).toHaveLength(1);
  });

  it('keeps rules apart from one another', () => {
    const rules = programs.filter((file) => file.startsWith('rules/') && file !== 'rules/index.ts');
    const stray = rules.flatMap((file) =>
      importsIn(read(file))
        .filter((target) => target.startsWith('..'))
        .map((target) => `${file} → ${target}`),
    );
    expect(stray).toEqual([]);
  });

  it('leaves files to disk and to cli, and the process to bin', () => {
    const touching = programs.filter((file) => {
      const text = read(file);
      const usesFiles = importsIn(text).some((target) => /^node:(?:fs|child_process|net|http)/.test(target));
      return (usesFiles && !/^(?:disk|cli)\//.test(file)) || /\bprocess\.(?:exit|argv|stdout|env|cwd)\b/.test(text);
    });
    expect(touching).toEqual([]);
  });

  it('names files in kebab-case', () => {
    expect(
      files.filter((file) => !/^(?:[a-z_][a-z0-9-]*\/)*[a-z0-9-]+(?:\.(?:test|generated|d))?\.ts$/.test(file)),
    ).toEqual([]);
  });
});
