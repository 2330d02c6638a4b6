const text = { type: 'string' };
const maybe = { type: ['string', 'null'] };
const link = { type: ['object', 'null'], properties: { slug: text, name: text }, required: ['slug', 'name'] };
const links = { type: 'array', items: link };
const calls = {
  type: 'array',
  items: { type: 'object', properties: { name: text, phone: text }, required: ['name', 'phone'] },
};
const objects = { type: 'array', items: { type: 'object' } };

/** What `data/handbook.json` holds (JSON Schema 2020-12). */
export const handbookSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Beiyu handbook data',
  description:
    'The published part of an emergency handbook. New keys may be added; none of these changes its meaning within one format.',
  type: 'object',
  required: ['format', 'audience', 'language', 'title', 'edition', 'hazards', 'places', 'plans'],
  properties: {
    format: { const: 1 },
    audience: { enum: ['public', 'internal'] },
    language: { enum: ['zh', 'en'] },
    title: text,
    edition: { type: 'string', format: 'date' },
    commit: maybe,
    duty: { type: ['object', 'null'] },
    hazards: {
      type: 'array',
      items: {
        type: 'object',
        required: ['slug', 'name', 'class', 'now', 'plans'],
        properties: {
          slug: text,
          name: text,
          class: { enum: ['nature', 'accident', 'health', 'society'] },
          now: { type: 'array', items: text },
          plans: links,
        },
      },
    },
    places: {
      type: 'array',
      items: {
        type: 'object',
        required: ['slug', 'name', 'level', 'calls', 'risks', 'shelters', 'plans'],
        properties: {
          slug: text,
          name: text,
          level: text,
          population: { type: ['integer', 'null'] },
          within: links,
          calls,
          risks: objects,
          shelters: objects,
          plans: links,
        },
      },
    },
    plans: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id', 'title', 'kind', 'version', 'hazards', 'levels', 'warnings', 'roles', 'digest'],
        properties: {
          id: text,
          title: text,
          kind: text,
          version: text,
          place: link,
          hazards: links,
          lead: maybe,
          summary: maybe,
          effective: maybe,
          levels: objects,
          warnings: objects,
          roles: objects,
          digest: text,
        },
      },
    },
  },
} as const;
