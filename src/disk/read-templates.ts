import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '#model';

/** The folder of the package that holds `templates/`, whether it runs from source or built. */
export function packageRoot(): string {
  let here = import.meta.dirname;
  while (!existsSync(path.join(here, 'templates')) || !existsSync(path.join(here, 'package.json'))) {
    const parent = path.dirname(here);
    if (parent === here) throw new Error('the package has no templates folder');
    here = parent;
  }
  return here;
}

/**
 * The templates of a group (`cards`, `documents`, …) by name: `card.hbs` as `card`, other files with their ending.
 * Those in the workspace's own `templates/<group>` replace packaged ones of the same name and may add new ones.
 */
export function readTemplates(group: string, root: string | null): Readonly<Record<string, string>> {
  const packaged = readFolder(path.join(packageRoot(), 'templates', group));
  return root === null ? packaged : { ...packaged, ...readFolder(path.join(root, 'templates', group)) };
}

function readFolder(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ name }) => [name.replace(/\.hbs$/, ''), readText(path.join(folder, name))]).sort(),
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Fault({ zh: `读不了模板 ${file}。`, en: `Cannot read the template ${file}.` }, { cause });
  }
}

/** Font files that the workspace brings in `templates/fonts`: they come before the packaged one. */
export function ownFonts(root: string): string[] {
  const folder = path.join(root, 'templates', 'fonts');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.(?:ttf|otf|ttc)$/i.test(name))
    .sort()
    .map((name) => path.join(folder, name));
}
