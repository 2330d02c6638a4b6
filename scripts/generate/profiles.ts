import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, ProfileSource } from '#model';
import { emptyProfile, mergeProfile } from '../../src/schemas/profile/merge.ts';
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
  const profiles = files.map((file) => readProfile(`profiles/cn/${file}`, schema, library));
  const members = profiles.map((profile) => `  '${profile.kind}': ${literal(profile)},`).join('\n');
  const text = `${banner}import type { Profile } from '#model';
import type { SectionLibrary } from '../profile/resolve.ts';

export const sectionLibrary: SectionLibrary = ${literal(library)};

export const profiles: Readonly<Record<Profile['kind'], Profile>> = {
${members}
};
`;
  return new Map([['src/schemas/generated/profiles.ts', text]]);
}

function readProfile(file: string, schema: SchemaNode, library: SectionLibrary): Profile {
  const source = readData<ProfileSource>(file, schema);
  return mergeProfile(emptyProfile(source.kind), source, { library, law: 'practice' });
}

function librarySchema({ $defs = {} }: SchemaNode): SchemaNode {
  const properties = { headings: { $ref: '#/$defs/names' }, guidance: { $ref: '#/$defs/text' } };
  const section = { type: 'object', additionalProperties: false, required: ['headings'], properties };
  return { $defs, type: 'object', additionalProperties: section };
}
