import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { globSync } from 'tinyglobby';
import { fileMatcher, type RawFile } from '#corpus';
import { Fault } from '#model';
import { findLinks } from './find-links.ts';
import { settingsFile } from './find-workspace.ts';

/** Folders that never hold plans. */
const leftOut = ['**/node_modules/**', '**/.*/**', '**/dist/**', '**/build/**', 'templates/**'];

/** What is read of a workspace beside its settings. */
const read = ['**/*.md', 'registers/**/*.{yaml,yml,csv}', 'reviews/**/*.{yaml,yml}', 'profiles/**/*.{yaml,yml}'];

/** Larger files are not read into memory; the reader reports them. */
const mostBytes = 5 * 1024 * 1024;

/** Settings, plans, registers and records of the workspace at `root`, in a fixed order. `ignored` are globs. */
export function readWorkspace(root: string, ignored: readonly string[]): RawFile[] {
  return workspaceFiles(root, ignored).map((file) => readListed(root, file));
}

/** The paths of all files of the workspace, its settings first. Throws a Fault for a link that leads out of it. */
export function workspaceFiles(root: string, ignored: readonly string[]): string[] {
  const files = globSync(read, {
    cwd: root,
    ignore: [...leftOut, ...ignored],
    dot: false,
    onlyFiles: true,
    followSymbolicLinks: false,
  });
  refuseStrayLinks(root, fileMatcher([...leftOut, ...ignored]));
  return [settingsFile, ...files.map((file) => file.replaceAll('\\', '/')).sort()];
}

/** Tells which paths of a workspace are read, without looking at the disk: for its state at a commit. */
export function isWorkspaceFile(ignored: readonly string[]): (file: string) => boolean {
  const isRead = fileMatcher(read);
  const isLeftOut = fileMatcher([...leftOut, ...ignored]);
  return (file) => file === settingsFile || (isRead(file) && !isLeftOut(file));
}

/**
 * The glob passes over links. One that leads to another place of the workspace is read there; one that leads nowhere
 * or out of it is refused, so that nothing is left out in silence.
 */
function refuseStrayLinks(root: string, isIgnored: (file: string) => boolean): void {
  for (const link of findLinks(root)) if (!isIgnored(link)) resolveInside(root, path.join(root, link), link);
}

/** One file's bytes; a file over the limit comes without them. Throws a Fault for what cannot be read. */
export function readFile(root: string, file: string): RawFile {
  return readAt(resolveInside(root, path.join(root, file), file), file);
}

/** The same for a file that `workspaceFiles` has listed: no link leads to it, so it lies where it seems to. */
export function readListed(root: string, file: string): RawFile {
  return readAt(path.join(root, file), file);
}

function readAt(full: string, file: string): RawFile {
  try {
    const { size } = statSync(full);
    return size > mostBytes ? { file, bytes: null, size } : { file, bytes: readFileSync(full), size };
  } catch (cause) {
    const isGone = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    const why = isGone
      ? { zh: '要读时它已经不在了', en: 'it was gone when it was to be read' }
      : { zh: '没有读取权限', en: 'no permission to read it' };
    throw unreadable(file, why, cause);
  }
}

/** The real path, which must lie in the workspace: a link may not bring in files from elsewhere. */
function resolveInside(root: string, full: string, file: string): string {
  let real: string;
  try {
    real = realpathSync(full);
  } catch (cause) {
    throw unreadable(file, { zh: '链接指向的文件不存在', en: 'the link leads to no file' }, cause);
  }
  const relative = path.relative(root, real);
  if (relative.startsWith('..') || path.isAbsolute(relative))
    throw unreadable(file, { zh: '链接指向预案库以外的文件', en: 'the link leads out of the workspace' });
  return real;
}

function unreadable(file: string, why: { zh: string; en: string }, cause?: unknown): Fault {
  const text = { zh: `读不了 ${file}：${why.zh}。`, en: `Cannot read ${file}: ${why.en}.` };
  return new Fault(text, cause === undefined ? {} : { cause });
}
