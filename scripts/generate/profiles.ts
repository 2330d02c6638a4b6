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
  const families = readdirSync(join(schemaFolder, 'profiles')).toSorted();
  const members = families.map((family) => `  '${family}': () => ({\n${kindsOf(family, schema)}\n  }),`).join('\n');
  const text = `${banner}import type { Profile, ProfileSource } from '#model';
import type { SectionLibrary } from '../profile/resolve.ts';

/** Made when first asked for: most runs need few kinds of plan, some none. */
export const makeSectionLibrary = (): SectionLibrary => (${literal(library)});

/** The packaged families of profiles, by the names that settings give them. */
export const profileFamilies = [${families.map((family) => `'${family}'`).join(', ')}] as const;

export type ProfileFamily = (typeof profileFamilies)[number];

export const makeProfileSources: Readonly<Record<ProfileFamily, () => Readonly<Record<Profile['kind'], ProfileSource>>>> = {
${members}
};
`;
  return new Map([['src/schemas/generated/profiles.ts', text]]);
}

function kindsOf(family: string, schema: SchemaNode): string {
  const files = readdirSync(join(schemaFolder, 'profiles', family)).toSorted();
  const sources = files.map((file) => readData<ProfileSource>(`profiles/${family}/${file}`, schema));
  return sources.map((source) => `    '${source.kind}': ${literal(source)},`).join('\n');
}

function librarySchema({ $defs = {} }: SchemaNode): SchemaNode {
  const properties = { headings: { $ref: '#/$defs/names' }, guidance: { $ref: '#/$defs/text' } };
  const section = { type: 'object', additionalProperties: false, required: ['headings'], properties };
  return { $defs, type: 'object', additionalProperties: section };
}
