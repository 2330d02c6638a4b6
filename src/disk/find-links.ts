import { type Dirent, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '#model';

/** Folders that are never looked into, by name. */
const passedOver = /^(?:\..*|node_modules|dist|build)$/;

/** Kinds of file that a workspace is made of. */
const kinds = /\.(?:md|ya?ml|csv)$/;

/** Links under `root` to files that a workspace may be made of, to folders, and to nothing; relative, with `/`. */
export function findLinks(root: string, folder = ''): string[] {
  return listFolder(root, folder).flatMap((entry) => {
    const here = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (passedOver.test(entry.name)) return [];
    if (entry.isSymbolicLink()) return concerns(root, here, entry) ? [here] : [];
    return entry.isDirectory() ? findLinks(root, here) : [];
  });
}

function listFolder(root: string, folder: string): Dirent[] {
  try {
    return readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (cause) {
    throw new Fault(
      {
        zh: `读不了文件夹 ${folder}：没有读取权限。`,
        en: `Cannot read the folder ${folder}: no permission to read it.`,
      },
      { cause },
    );
  }
}

function concerns(root: string, link: string, entry: Dirent): boolean {
  return kinds.test(entry.name) || statSync(path.join(root, link), { throwIfNoEntry: false })?.isDirectory() === true;
}
