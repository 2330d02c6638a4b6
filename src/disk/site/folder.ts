import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { Fault } from '#model';
import { unwritable } from '../write-files.ts';

/** Paths of all files under `folder`, with `/`, in a fixed order. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}

export function readBytes(folder: string, file: string): Buffer {
  return readFileSync(path.join(folder, file));
}

export function writeUnder(folder: string, file: string, content: string | Uint8Array): void {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, content);
}

/** Writes data as JSON piece by piece: the lists of a large one together are too long for one text. */
export function writeJson(folder: string, file: string, data: object): void {
  const handle = openSync(path.join(folder, file), 'w');
  try {
    for (const piece of jsonPieces(data)) writeSync(handle, piece);
  } finally {
    closeSync(handle);
  }
}

function* jsonPieces(data: object): Generator<string> {
  let before = '{';
  for (const [key, value] of Object.entries(data)) {
    yield `${before}${JSON.stringify(key)}:`;
    if (Array.isArray(value)) yield* listPieces(value);
    else yield JSON.stringify(value ?? null);
    before = ',';
  }
  yield before === '{' ? '{}' : '}';
}

function* listPieces(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [index, item] of list.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(item)}`;
  yield ']';
}

const marker = 'data/handbook.json';

/** A folder is replaced whole, so it must be a handbook already, or hold nothing. */
export function refuseForeignFolder(out: string): void {
  if (!existsSync(out) || existsSync(path.join(out, marker)) || isEmptyFolder(out)) return;
  throw new Fault({
    zh: `${out} 里有别的文件，没有改动。请用 --out 指定一个空文件夹。`,
    en: `${out} holds other files and was left as it is. Name an empty folder with --out.`,
  });
}

function isEmptyFolder(out: string): boolean {
  return statSync(out).isDirectory() && readdirSync(out).length === 0;
}

/** Puts a finished folder in the place of the old one; until then, and where that fails, the old one stands. */
export function replaceFolder(finished: string, out: string): void {
  const old = `${finished}-old`;
  writing(out, () => {
    mkdirSync(path.dirname(out), { recursive: true });
    if (existsSync(out)) renameSync(out, old);
    try {
      renameSync(finished, out);
    } catch (error) {
      if (existsSync(old)) renameSync(old, out);
      throw error;
    }
  });
  rmSync(old, { recursive: true, force: true });
}

/** Does what the file system may refuse; on Windows it does so when a file in the folder is open elsewhere. */
function writing(full: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw unwritable(error, full);
  }
}

/** Empties and makes a folder for work that nobody else uses. */
export function freshFolder(folder: string): string {
  writing(folder, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
  return folder;
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
}
