import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';

export const name = 'kinds of action and their words';

const text = { type: 'string' } as const;
const list = { type: 'array', items: text } as const;
const words = {
  type: 'object',
  additionalProperties: false,
  required: ['zh', 'en'],
  properties: { zh: list, en: list },
} as const;

const actionsSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'lasting', 'zh', 'en'],
    properties: { id: text, lasting: { type: 'boolean' }, zh: list, en: list, alone: words },
  },
} as const;

export function outputs(): Outputs {
  const rows = readData<readonly unknown[]>('data/actions.yaml', actionsSchema);
  const lines = rows.map((row) => `  ${literal(row)},`).join('\n');
  const body = `export const actionKinds: readonly ActionKind[] = [\n${lines}\n];\n`;
  return new Map([['src/schemas/generated/actions.ts', `${banner}${type}${body}`]]);
}

const type = `
/** A kind of action that plans give orders for, with the words that show it. */
export interface ActionKind {
  readonly id: string;
  /** It goes on until the response ends, rather than being done once. */
  readonly lasting: boolean;
  readonly zh: readonly string[];
  readonly en: readonly string[];
  /** One unit does it to one thing: the words that take the thing. */
  readonly alone?: { readonly zh: readonly string[]; readonly en: readonly string[] };
}

`;
