import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { Fault } from '#model';

/** A file to be written, relative to a folder, with `/`. */
export interface Artefact {
  readonly path: string;
  readonly content: string | Uint8Array;
}

/** Replaces one file whole, through a temporary one and a rename, so that a failure loses nothing. */
export function writeFile(full: string, content: string | Uint8Array): void {
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileAtomic.sync(full, typeof content === 'string' ? content : Buffer.from(content));
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
