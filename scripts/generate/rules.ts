import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { banner, type Outputs } from './support/generator.ts';

export const name = 'the registry of rules';

const folder = resolve(import.meta.dirname, '../../src/rules');

/** Ids of all rules, `group/name`: the folders that hold a `rule.ts` and its two pages. One without is told. */
export function ruleIds(): string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  const known = new Set(files);
  return files
    .filter((file) => /^[a-z]+\/[a-z-]+\/rule\.ts$/.test(file))
    .map((file) => file.slice(0, -'/rule.ts'.length))
    .filter((id) => isWhole(id, known))
    .toSorted();
}

function isWhole(id: string, files: ReadonlySet<string>): boolean {
  const missing = ['rule.md', 'rule.en.md'].filter((page) => !files.has(`${id}/${page}`));
  if (missing.length > 0) console.error(`src/rules/${id} is left out: it has no ${missing.join(', ')}`);
  return missing.length === 0;
}

export function outputs(): Outputs {
  return new Map([[join('src', 'rules', 'index.ts').replaceAll('\\', '/'), registry(ruleIds())]]);
}

function registry(ids: readonly string[]): string {
  const names = ids.map((id) => [id, variable(id)] as const);
  const imports = names.map(([id, local]) => `import ${local} from './${id}/rule.ts';`);
  const entries = names.map(([id, local]) => `  { ...${local}, id: '${id}' },`);
  return `${banner}import type { NamedRule } from '#rule-kit';
${imports.join('\n')}

/** Every rule of the catalogue, by id. */
export const rules: readonly NamedRule[] = [
${entries.join('\n')}
];
`;
}

/** \`level/no-decider\` → \`levelNoDecider\`. */
function variable(id: string): string {
  return id.replaceAll(/[/-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
