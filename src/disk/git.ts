import { execFileSync, spawnSync } from 'node:child_process';
import path from 'node:path';
import type { RawFile } from '#corpus';
import { Fault } from '#model';

/** A file that differs between two versions; null where it is not there. Paths from the root of the workspace. */
export interface ChangedFile {
  readonly before: string | null;
  readonly after: string | null;
}

const mostOutput = 512 * 1024 * 1024;

function git(folder: string, words: readonly string[], input?: string): Buffer {
  return execFileSync('git', ['-c', 'core.quotepath=false', ...words], {
    cwd: folder,
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    maxBuffer: mostOutput,
    ...(input === undefined ? {} : { input }),
  });
}

/** Where the workspace lies in its repository: `` or `plans/`. Throws a Fault outside git or without git. */
export function placeInRepository(root: string): string {
  try {
    return git(root, ['rev-parse', '--show-prefix']).toString('utf8').trim();
  } catch (cause) {
    const text = {
      zh: '这个预案库不在 git 里（或这台电脑没有装 git），不能比较版本。先运行 git init 并提交一次。',
      en: 'This workspace is not in git (or git is not installed), so versions cannot be compared. Run git init and commit first.',
    };
    throw new Fault(text, { cause });
  }
}

/** The full hash of a commit that a name, tag, branch or hash means. Throws a Fault where there is none. */
export function commitNamed(root: string, revision: string): string {
  try {
    return git(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`])
      .toString('utf8')
      .trim();
  } catch (cause) {
    const text = {
      zh: `git 里没有“${revision}”这个版本。写分支名、标签或提交号，如 HEAD~1、main；看有哪些：git log --oneline`,
      en: `git knows no revision "${revision}". Name a branch, tag or commit, such as HEAD~1 or main; git log --oneline lists them.`,
    };
    throw new Fault(text, { cause });
  }
}

/** The commit at which two branches parted: what a pull request is compared with. */
export function mergeBase(root: string, one: string, other: string): string {
  try {
    return git(root, ['merge-base', one, other]).toString('utf8').trim();
  } catch {
    return one;
  }
}

/** Files of the workspace that differ between a commit and another, or the working tree where `head` is null. */
export function changedFiles(root: string, base: string, head: string | null): ChangedFile[] {
  const words = ['diff', '--name-status', '-z', '-M', '--relative', base, ...(head === null ? [] : [head]), '--', '.'];
  const files = readNameStatus(git(root, words).toString('utf8').split('\0'));
  return head === null ? [...files, ...untrackedFiles(root)] : files;
}

/** `M`, path or `R100`, old path, new path, one after the other. */
function readNameStatus(fields: readonly string[]): ChangedFile[] {
  const files: ChangedFile[] = [];
  for (let index = 0; index + 1 < fields.length; ) {
    const state = fields[index]?.[0] ?? '';
    const first = fields[index + 1] ?? '';
    const isPair = state === 'R' || state === 'C';
    const second = isPair ? (fields[index + 2] ?? '') : first;
    files.push({ before: state === 'A' || state === 'C' ? null : first, after: state === 'D' ? null : second });
    index += isPair ? 3 : 2;
  }
  return files;
}

function untrackedFiles(root: string): ChangedFile[] {
  const names = git(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.']).toString('utf8').split('\0');
  return names.filter((name) => name !== '').map((name) => ({ before: null, after: name }));
}

/** A file at a commit. */
export interface FileAt {
  readonly commit: string;
  readonly file: string;
}

/** The bytes of files as they stand at a commit, read in one go. A file that is not there is left out. */
export function filesAt(root: string, commit: string, files: readonly string[]): RawFile[] {
  return readAll(
    root,
    files.map((file) => ({ commit, file })),
  ).flatMap((raw) => raw ?? []);
}

/** The bytes of many files at many commits, read in one go, in the order asked for; null where one is not there. */
export function readAll(root: string, wanted: readonly FileAt[]): (RawFile | null)[] {
  if (wanted.length === 0) return [];
  const prefix = placeInRepository(root);
  const lines = wanted.map(({ commit, file }) => `${commit}:${path.posix.join(prefix, file)}`).join('\n');
  const out = git(root, ['cat-file', '--batch'], `${lines}\n`);
  let at = 0;
  return wanted.map(({ file }) => {
    const lineEnd = out.indexOf(10, at);
    const head = out.toString('utf8', at, lineEnd);
    at = lineEnd + 1;
    const size = Number(/ blob (\d+)$/.exec(head)?.[1] ?? Number.NaN);
    if (Number.isNaN(size)) return null;
    const bytes = new Uint8Array(out.subarray(at, at + size));
    at += size + 1;
    return { file, bytes, size };
  });
}

/** Files of the workspace that hold one of these words, at a commit or in the working tree. */
export function filesNaming(root: string, words: readonly string[], head: string | null): string[] {
  if (words.length === 0) return [];
  const patterns = words.flatMap((word) => ['-e', word]);
  const where = head === null ? ['--untracked'] : [];
  const args = [
    '-c',
    'core.quotepath=false',
    'grep',
    '-l',
    '-z',
    '-F',
    ...where,
    ...patterns,
    ...(head === null ? [] : [head]),
    '--',
    '.',
  ];
  const done = spawnSync('git', args, { cwd: root, maxBuffer: mostOutput });
  if (done.status !== 0) return [];
  const cut = head === null ? 0 : head.length + 1;
  return done.stdout
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '')
    .map((name) => name.slice(cut));
}

/** Whether the last commit of a file carries a signature that git holds valid. */
export function isSigned(root: string, file: string): boolean {
  try {
    return git(root, ['log', '-1', '--format=%G?', '--', file]).toString('utf8').trim() === 'G';
  } catch {
    return false;
  }
}

/** One commit that touched a file, and the day of it. */
export interface FileCommit {
  readonly commit: string;
  readonly on: string;
}

/** The commits that touched each file of the workspace, the newest first; at most `most` commits are looked at. */
export function historyOf(root: string, most: number): Map<string, FileCommit[]> {
  const history = new Map<string, FileCommit[]>();
  let out: string;
  try {
    out = git(root, [
      'log',
      `-${most}`,
      '--no-renames',
      '--relative',
      '--name-only',
      '--format=%x01%H %cs',
      '-z',
      '--',
      '.',
    ]).toString('utf8');
  } catch {
    return history;
  }
  for (const part of out.split('\u0001').slice(1)) {
    const [head = '', ...files] = part.split(/[\0\n]+/);
    const [commit = '', on = ''] = head.split(' ');
    for (const file of files.filter((name) => name !== '')) {
      const known = history.get(file);
      if (known === undefined) history.set(file, [{ commit, on }]);
      else known.push({ commit, on });
    }
  }
  return history;
}

/** Paths of all files of the workspace as they stand at a commit. */
export function fileNamesAt(root: string, commit: string): string[] {
  return git(root, ['ls-tree', '-r', '-z', '--name-only', commit, '--', '.'])
    .toString('utf8')
    .split('\0')
    .filter((name) => name !== '');
}

/** The newest commit of the workspace in each of the last months, the oldest first. */
export function monthlyCommits(root: string, months: number): FileCommit[] {
  let lines: string[];
  try {
    lines = git(root, ['log', '--format=%H %cs', '--', '.']).toString('utf8').trim().split('\n');
  } catch {
    return [];
  }
  const newest = new Map<string, FileCommit>();
  for (const line of lines) {
    const [commit = '', on = ''] = line.split(' ');
    if (on !== '' && !newest.has(on.slice(0, 7))) newest.set(on.slice(0, 7), { commit, on });
  }
  return [...newest.values()].slice(0, months).toReversed();
}
