import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '#model';
import { packageRoot } from './read-templates.ts';

/** The Markdown page of a rule in one language, as it lies in the rule's folder (in the package: beside the program). */
export function readRulePageText(id: string, language: Language): string {
  const name = language === 'zh' ? 'rule.md' : 'rule.en.md';
  const places = ['src', 'dist'].map((folder) => path.join(packageRoot(), folder, 'rules', ...id.split('/'), name));
  const page = places.find((place) => existsSync(place));
  if (page === undefined) throw new Error(`rule ${id} has no page ${name}`);
  return readFileSync(page, 'utf8');
}
