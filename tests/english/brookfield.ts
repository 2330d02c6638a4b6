import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Outcome, runMain } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

const fixture = path.resolve(import.meta.dirname, '../fixtures/brookfield');

/** The day on which Brookfield is looked at. */
const today = '2026-07-01';

/** A copy of the English town; changes are `[file, old text, new text]`, and each must find its text. */
export function brookfield(changes: readonly (readonly [file: string, from: string, to: string])[] = []): string {
  const root = makeFolder({});
  cpSync(fixture, root, { recursive: true });
  for (const [file, from, to] of changes) {
    const full = path.join(root, file);
    const text = readFileSync(full, 'utf8').replaceAll('\r\n', '\n');
    if (!text.includes(from)) throw new Error(`${file} does not say “${from}”`);
    writeFileSync(full, text.replace(from, to));
  }
  return root;
}

/** Runs a command line in an English surrounding. */
export async function inEnglish(root: string, line: readonly string[]): Promise<Outcome> {
  return runMain(line, { cwd: root, env: { LANG: 'en_GB.UTF-8' }, today, columns: 100 });
}

/** Characters and marks of Chinese writing, with what stands around them. */
export function chineseIn(text: string): string[] {
  return [...text.matchAll(/.{0,30}[\p{Script=Han}\u3000-\u303f\uff00-\uffef].{0,30}/gu)].map(([found]) => found);
}

/** All files below a folder, relative to it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
}
