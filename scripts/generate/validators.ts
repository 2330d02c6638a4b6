import Ajv2020 from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { banner, type Outputs } from './support/generator.ts';
import { leanSchema } from './support/lean-schema.ts';
import { schemaFiles } from './support/schema-files.ts';

export const name = 'validators of the file formats';

const folder = 'src/schemas/generated';

export function outputs(): Outputs {
  const files = schemaFiles().filter(({ name: file }) => file !== 'check-report');
  const ajv = new Ajv2020.default({
    allErrors: true,
    strict: true,
    strictRequired: false,
    strictTypes: false,
    code: { source: true, esm: true, lines: false, optimize: 2 },
    inlineRefs: false,
    messages: false,
  });
  const exported = Object.fromEntries(files.map(({ name: file }, index) => [`validate${index}`, file]));
  for (const { name: file, schema } of files) ajv.addSchema(leanSchema(schema), file);
  const code = standalone.default(ajv, exported);
  if (code.includes('require(')) throw new Error('the validators must stand alone, but need a part of Ajv');
  const members = files.map(({ name: file }, index) => `  '${file}': validate${index},`);
  const table = `\nexport const validators = {\n${members.join('\n')}\n};\n`;
  return new Map([
    [`${folder}/validators.js`, `${banner}${code.replace('"use strict";', '')}${table}`],
    [`${folder}/validators.d.ts`, banner + declaration],
  ]);
}

const declaration = `import type { SchemaTypes } from '#model';

/** What the validator says of one thing that is wrong. */
export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

export interface Validator<Name extends ValidatedName> {
  (data: unknown): data is SchemaTypes[Name];
  readonly errors?: readonly ValidationError[] | null;
}

/** The names of the schemas that files are read by. */
export type ValidatedName = Exclude<keyof SchemaTypes, 'check-report'>;

export declare const validators: { readonly [Name in ValidatedName]: Validator<Name> };
`;
