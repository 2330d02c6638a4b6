import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { leanSchema } from './lean-schema.ts';
import { type SchemaNode, schemaFolder } from './schema-files.ts';

const ajv = new Ajv2020.default({ allErrors: true, strict: false });

/** A YAML or JSON file under schemas/, held to a schema: what does not fit stops the generator. */
export function readData<Data>(file: string, schema: SchemaNode): Data {
  const data: unknown = load(readFileSync(join(schemaFolder, file), 'utf8'));
  const fits = ajv.compile<Data>(leanSchema(schema, true));
  if (fits(data)) return data;
  throw new Error(`schemas/${file}: ${ajv.errorsText(fits.errors)}`);
}
