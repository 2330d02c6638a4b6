import { type FileFacts, type RawFile, readFileFacts } from '#corpus';
import { type ChangedFile, changedFiles, commitNamed, filesAt, filesNaming, mergeBase, readFile } from '#disk';
import { diffFiles, namesChanged, type Touched, touchedBy, type WorkspaceDiff } from '#review';

/** Two versions of a workspace; `head` is null for the files as they lie there. */
export interface Versions {
  readonly base: string;
  readonly head: string | null;
}

/** What changed between two versions, and what elsewhere leans on it. */
export interface VersionDiff {
  readonly diff: WorkspaceDiff;
  readonly touched: readonly Touched[];
}

/**
 * Reads `base`, `base..head` or `base...head` (since the two parted, as a pull request is shown). Throws a Fault for
 * what git does not know.
 */
export function readVersions(root: string, written: string): Versions {
  const [, base = written, dots, head] = /^(.*?)(\.{2,3})(.*)$/.exec(written) ?? [];
  const from = commitNamed(root, base === '' ? 'HEAD' : base);
  if (dots === undefined) return { base: from, head: null };
  const to = commitNamed(root, head === undefined || head === '' ? 'HEAD' : head);
  return { base: dots === '...' ? mergeBase(root, from, to) : from, head: to };
}

/** Compares two versions. Only files that differ are read, and those that name what changed. */
export function diffVersions(root: string, versions: Versions, isChosen: (file: string) => boolean): VersionDiff {
  const { base, head } = versions;
  const files = changedFiles(root, base, head).filter(({ before, after }) => isChosen(after ?? before ?? ''));
  const before = factsOf(filesAt(root, base, namesOf(files, 'before')));
  const after = factsOf(readAt(root, head, namesOf(files, 'after')));
  const diff = diffFiles(
    files.map((file) => ({
      before: file.before === null ? null : (before.get(file.before) ?? null),
      after: file.after === null ? null : (after.get(file.after) ?? null),
    })),
  );
  const naming = filesNaming(root, namesChanged(diff), head).filter((file) => /\.(?:md|ya?ml)$/.test(file));
  const others = [...factsOf(readAt(root, head, naming)).values()];
  return { diff, touched: touchedBy(diff, others) };
}

function namesOf(files: readonly ChangedFile[], side: 'before' | 'after'): string[] {
  return files.flatMap((file) => file[side] ?? []);
}

function readAt(root: string, head: string | null, files: readonly string[]): RawFile[] {
  return head === null ? files.map((file) => readFile(root, file)) : filesAt(root, head, files);
}

function factsOf(files: readonly RawFile[]): Map<string, FileFacts> {
  return new Map(
    files.flatMap((raw) => {
      const facts = readFileFacts(raw);
      return facts === null ? [] : [[raw.file, facts] as const];
    }),
  );
}
