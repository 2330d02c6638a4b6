import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Corpus } from '#corpus';
import { type ApplyOptions, applyImport, planImport, readSheets } from '#exchange';
import type { RegisterName } from '#registers';
import { corpusOf } from '../support/rule-workspace.ts';

const folder = path.resolve(import.meta.dirname, '../../plans');

/** The files of a workspace in memory, by path. */
export type Files = ReadonlyMap<string, string>;

/** Settings and registers of the example county, without its plans. */
export const county: Files = new Map([
  ['beiyu.yaml', readFileSync(path.join(folder, 'beiyu.yaml'), 'utf8')],
  ...readdirSync(path.join(folder, 'registers')).map((name): [string, string] => [
    `registers/${name}`,
    readFileSync(path.join(folder, 'registers', name), 'utf8'),
  ]),
]);

export function corpusIn(files: Files): Corpus {
  return corpusOf(files);
}

/** The files after a table was taken over. */
export function imported(
  files: Files,
  register: RegisterName,
  file: string,
  bytes: Uint8Array,
  more?: Partial<ApplyOptions> & { clear?: boolean },
): Files {
  const corpus = corpusOf(files);
  const sheets = readSheets(file, bytes);
  const plan = planImport(corpus, register, sheets, { clear: more?.clear ?? false });
  const written = applyImport(corpus, plan, {
    prune: false,
    language: 'zh',
    bytesOf: (name) => new TextEncoder().encode(files.get(name) ?? ''),
    ...more,
  });
  return new Map([
    ...files,
    ...written.map(({ file: name, bytes: content }): [string, string] => [name, new TextDecoder().decode(content)]),
  ]);
}
