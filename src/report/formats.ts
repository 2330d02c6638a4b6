import type { Reporter } from './context.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { pretty } from './pretty.ts';
import { sarif } from './sarif.ts';

/** Every format of a check report, by the name that `--format` takes; the first is the default. */
export const reporters = { pretty, json, sarif, github, gitlab, junit, markdown } satisfies Record<string, Reporter>;

/** The reporter of this name, if there is one. */
export function reporterNamed(name: string): Reporter | undefined {
  return new Map<string, Reporter>(Object.entries(reporters)).get(name);
}

export const reportFormats: readonly string[] = Object.keys(reporters);
