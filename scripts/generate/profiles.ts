import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ProfileSource } from '#model';
import type { SectionLibrary } from '../../src/schemas/profile/resolve.ts';
import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';
import { type SchemaNode, schemaFiles, schemaFolder } from './support/schema-files.ts';

export const name = 'packaged profiles';

export function outputs(): Outputs {
  const schema = schemaFiles().find(({ name: file }) => file === 'profile')?.schema;
  if (schema === undefined) throw new Error('schemas/profile.schema.json is missing');
  const library = readData<SectionLibrary>('data/sections.yaml', librarySchema(schema));
  const files = readdirSync(join(schemaFolder, 'profiles/cn')).toSorted();
  const sources = files.map((file) => readData<ProfileSource>(`profiles/cn/${file}`, schema));
  const members = sources.map((source) => `  '${source.kind}': ${literal(source)},`).join('\n');
  const text = `${banner}import type { Profile, ProfileSource } from '#model';
import type { SectionLibrary } from '../profile/resolve.ts';

/** Made when first asked for: most runs need few kinds of plan, some none. */
export const makeSectionLibrary = (): SectionLibrary => (${literal(library)});

export const makeProfileSources = (): Readonly<Record<Profile['kind'], ProfileSource>> => ({
${members}
});
`;
  return new Map([['src/schemas/generated/profiles.ts', text]]);
}

function librarySchema({ $defs = {} }: SchemaNode): SchemaNode {
  const properties = { headings: { $ref: '#/$defs/names' }, guidance: { $ref: '#/$defs/text' } };
  const section = { type: 'object', additionalProperties: false, required: ['headings'], properties };
  return { $defs, type: 'object', additionalProperties: section };
}
