import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault, lazily, type Text } from '#model';

const writeFileAtomic = lazily<typeof import('write-file-atomic')>('write-file-atomic');

/** A file to be written, relative to a folder, with `/`. */
export interface Artefact {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/**
 * Replaces one file whole, through a temporary one and a rename, so that a failure loses nothing. `mode`: who may read
 * it, where it is not what the user's system says.
 */
export function writeFile(full: string, content: string | Uint8Array, mode?: number): void {
  try {
    mkdirSync(path.dirname(full), { recursive: true });
    const data = typeof content === 'string' ? content : Buffer.from(content);
    writeFileAtomic().sync(full, data, mode === undefined ? {} : { mode });
  } catch (error) {
    throw unwritable(error, full);
  }
}

const reasons: Readonly<Record<string, Text>> = {
  EACCES: { zh: '没有写入权限，或者它正被别的程序打开', en: 'no permission, or another program has it open' },
  EPERM: { zh: '没有写入权限，或者它正被别的程序打开', en: 'no permission, or another program has it open' },
  EBUSY: {
    zh: '它正被别的程序（如 Word、Excel）打开，请先关掉',
    en: 'another program, like Word or Excel, has it open',
  },
  EROFS: { zh: '这里只能读，不能写', en: 'this place can only be read' },
  ENOSPC: { zh: '磁盘满了', en: 'the disk is full' },
  EISDIR: { zh: '已经有一个同名的文件夹', en: 'a folder of this name is there' },
  ENOTDIR: { zh: '路径中间有一个文件，不是文件夹', en: 'a file stands where a folder should be' },
  EEXIST: { zh: '路径中间有一个文件，不是文件夹', en: 'a file stands where a folder should be' },
  ENAMETOOLONG: { zh: '名称太长', en: 'the name is too long' },
};

/** What keeps a file from being written lies outside Beiyu: it is told as such, for the user can mend it. */
export function unwritable(error: unknown, full: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  if (reason === undefined) return error;
  return new Fault({ zh: `写不了“${full}”：${reason.zh}。`, en: `Cannot write "${full}": ${reason.en}.` });
}

/** Writes files under `folder`; existing ones are replaced only when `overwrite` says so. Returns their full paths. */
export function writeArtefacts(folder: string, artefacts: readonly Artefact[], overwrite: boolean): string[] {
  const targets = artefacts.map((artefact) => ({ ...artefact, full: path.join(folder, artefact.path) }));
  const standing = overwrite ? undefined : targets.find(({ full }) => existsSync(full));
  if (standing !== undefined)
    throw new Fault({
      zh: `${standing.full} 已经存在，没有改动。要替换它，请加 --force。`,
      en: `${standing.full} already exists and was left as it is. Add --force to replace it.`,
    });
  for (const { full, content } of targets) writeFile(full, content);
  return targets.map(({ full }) => full);
}

/** What people write in: forms, orders, tables, texts. Pages and print are only looked at. */
const writtenIn = /\.(?:docx|xlsx|csv|tsv|md|txt|json|ya?ml)$/i;

/**
 * Writes what was made from plans under `folder`. Pages and print are made anew each time; a file that people write in, as
 * an expert does in a form, is replaced only where it would stay the same or where `force` says so: a Fault names it
 * before anything is written. Returns the full paths.
 */
export function writeOutputs(folder: string, artefacts: readonly Artefact[], force: boolean): string[] {
  const standing = artefacts.find(({ path: file, content }) => {
    const full = path.join(folder, file);
    return !force && writtenIn.test(file) && existsSync(full) && !holds(full, content);
  });
  if (standing === undefined) return writeArtefacts(folder, artefacts, true);
  const full = path.join(folder, standing.path);
  throw new Fault({
    zh: `${full} 已经存在，而且内容不同（可能有人填写或改过），没有改动。要替换它，请加 --force；要留着它，请用 --out 写到别处。`,
    en: `${full} already exists and differs (someone may have written in it); it was left as it is. Add --force to replace it, or write elsewhere with --out.`,
  });
}

function holds(full: string, content: string | Uint8Array): boolean {
  try {
    return Buffer.from(content).equals(readFileSync(full));
  } catch {
    return false;
  }
}
