import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';

export const name = 'word lists of the rules on wording and copies';

const text = { type: 'string' } as const;
const list = { type: 'array', items: text } as const;

function record(properties: Readonly<Record<string, object>>): object {
  return { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
}

const wordingSchema = record({
  vague: record({ time: list, actor: list, condition: list, quantity: list, reference: list, action: list }),
  empty: list,
  persons: list,
  pending: list,
  surnames: text,
  residue: list,
  terms: {
    type: 'array',
    items: {
      type: 'object',
      additionalProperties: false,
      required: ['avoid', 'use', 'since'],
      properties: { avoid: text, use: text, since: text, not_after: text },
    },
  },
  abbreviations: record({ known: list, chinese: { type: 'object', additionalProperties: text } }),
  synonyms: { type: 'array', items: list },
  modality: record({ strong: list, weak: list }),
  generic_places: list,
});

export function outputs(): Outputs {
  const wording = readData<Readonly<Record<string, unknown>>>('data/wording.yaml', { ...wordingSchema });
  const parts = Object.entries(wording).map(([key, value]) => `  ${key}: ${literal(value)},`);
  const demanded = readData<readonly string[]>('data/boilerplate.yaml', list).map((line) => `  ${literal(line)},`);
  const boilerplate = `export const boilerplate: readonly string[] = [\n${demanded.join('\n')}\n];\n`;
  return new Map([
    [
      'src/schemas/generated/wording.ts',
      `${banner}${type}export const wording: Wording = {\n${parts.join('\n')}\n};\n`,
    ],
    ['src/schemas/generated/boilerplate.ts', `${banner}${demandedNote}${boilerplate}`],
  ]);
}

const type = `
/** The packaged word lists of the rules on wording and copies. */
export interface Wording {
  /** Words that leave a slot open, by the slot. */
  readonly vague: Readonly<
    Record<'time' | 'actor' | 'condition' | 'quantity' | 'reference' | 'action', readonly string[]>
  >;
  /** Objects that say nothing: 应急处置工作. */
  readonly empty: readonly string[];
  /** Names that stand where a person should. */
  readonly persons: readonly string[];
  /** Words written in a field that should name somebody. */
  readonly pending: readonly string[];
  /** Common surnames, one a character. */
  readonly surnames: string;
  /** Words that a template leaves behind. */
  readonly residue: readonly string[];
  readonly terms: readonly {
    readonly avoid: string;
    readonly use: string;
    readonly since: string;
    readonly not_after?: string;
  }[];
  readonly abbreviations: {
    readonly known: readonly string[];
    readonly chinese: Readonly<Record<string, string>>;
  };
  readonly synonyms: readonly (readonly string[])[];
  readonly modality: { readonly strong: readonly string[]; readonly weak: readonly string[] };
  /** Names of divisions that are also plain words. */
  readonly generic_places: readonly string[];
}

`;

const demandedNote = '\n/** Wordings that law itself makes every plan have. */\n';
