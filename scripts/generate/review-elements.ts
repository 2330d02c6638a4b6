import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';

export const name = 'tables of review elements';

const text = { type: 'string' } as const;
const both = {
  type: 'object',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: text, en: text },
} as const;

const schema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'zh', 'en', 'kinds', 'source', 'elements'],
    properties: {
      id: text,
      zh: text,
      en: text,
      kinds: { type: 'array', items: text },
      source: text,
      article: text,
      elements: {
        type: 'array',
        items: {
          type: 'object',
          additionalProperties: false,
          required: ['id', 'zh', 'en', 'key', 'requirements', 'headings'],
          properties: {
            id: text,
            zh: text,
            en: text,
            key: { type: 'boolean' },
            requirements: both,
            headings: { type: 'array', items: text },
            field: text,
          },
        },
      },
    },
  },
} as const;

export function outputs(): Outputs {
  const tables = readData<readonly unknown[]>('data/review-elements.yaml', schema);
  const rows = tables.map((table) => `  ${literal(table)},`).join('\n');
  return new Map([
    [
      'src/schemas/generated/review-elements.ts',
      `${banner}${types}export const reviewTables: readonly ReviewTable[] = [\n${rows}\n];\n`,
    ],
  ]);
}

const types = `import type { Text } from '#model';

/** What experts judge of a plan: one row of a review table. */
export interface ReviewTableElement extends Text {
  readonly id: string;
  /** A key element must conform. */
  readonly key: boolean;
  readonly requirements: Text;
  /** Words in headings by which its place in a plan is found. */
  readonly headings: readonly string[];
  /** Key of the front matter in which it may stand instead. */
  readonly field?: string;
}

/** A table by which plans of some kinds are judged. */
export interface ReviewTable extends Text {
  readonly id: string;
  readonly kinds: readonly string[];
  /** Id of the source that it comes from. */
  readonly source: string;
  readonly article?: string;
  readonly elements: readonly ReviewTableElement[];
}

`;
