import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '#model';
import { nearestWord } from '#schemas';

export const settingsFile = 'beiyu.yaml';

/**
 * The root of the workspace that holds `start` (a file or folder): the nearest folder upwards with `beiyu.yaml`.
 * Throws a Fault when there is no such path or no workspace around it.
 */
export function findWorkspace(start: string): string {
  const from = path.resolve(start);
  if (!existsSync(from)) throw noSuchPath(start, from);
  let here = statSync(from).isDirectory() ? from : path.dirname(from);
  for (;;) {
    if (existsSync(path.join(here, settingsFile))) return realpathSync(here);
    const parent = path.dirname(here);
    if (parent === here) break;
    here = parent;
  }
  throw new Fault({
    zh: `“${start}”不在预案库里：它和它的上级文件夹都没有 ${settingsFile}。运行 beiyu init 新建一个，或到预案库的文件夹里再运行。`,
    en: `"${start}" is not in a workspace: neither it nor a folder above it has ${settingsFile}. Run beiyu init to make one, or run this inside a workspace.`,
  });
}

/** A path that is not there, with what stands beside it under nearly the same name. */
function noSuchPath(start: string, from: string): Fault {
  const folder = path.dirname(from);
  const beside = existsSync(folder) && statSync(folder).isDirectory() ? readdirSync(folder) : [];
  const nearest = nearestWord(path.basename(from), beside);
  return new Fault({
    zh: `找不到“${start}”${nearest === null ? '。请检查路径是否写对' : `，是不是“${nearest}”`}。`,
    en: `There is no "${start}"${nearest === null ? '. Check the path.' : `; did you mean ${nearest}?`}`,
  });
}
