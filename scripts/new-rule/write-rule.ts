import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const template = join(import.meta.dirname, 'template');
const files = ['rule.ts', 'rule.md', 'rule.en.md'];

/** A rule cannot be begun, and why. */
export class RefusedRule extends Error {
  override readonly name = 'RefusedRule';
}

/**
 * Writes the three files of a new rule into `rules` (src/rules) and returns their paths. Throws RefusedRule for an id
 * that is none and for a folder that is there already; then nothing is written.
 */
export function writeRule(id: string, rules: string): string[] {
  if (!/^[a-z]+\/[a-z]+(?:-[a-z]+)*$/.test(id))
    throw new RefusedRule(`“${id}” is no id of a rule: write group/what-is-wrong in small letters, like level/gap.`);
  const folder = join(rules, ...id.split('/'));
  if (existsSync(folder)) throw new RefusedRule(`There is a rule ${id} already: ${folder}`);
  mkdirSync(folder, { recursive: true });
  return files.map((name) => {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(join(template, `${name}.txt`), 'utf8'));
    return path;
  });
}
