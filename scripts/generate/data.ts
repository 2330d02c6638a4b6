import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';

export const name = 'packaged data: hazards and sources';

const text = { type: 'string' } as const;
const list = { type: 'array', items: text } as const;

const hazardSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'zh', 'en', 'class', 'aliases'],
    properties: { id: text, zh: text, en: text, class: text, parent: text, aliases: list },
  },
} as const;

const sourceSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'zh', 'en', 'force', 'verified'],
    properties: {
      id: text,
      zh: text,
      short: text,
      en: text,
      number: text,
      force: { type: 'string', enum: ['statute', 'regulation', 'integrity', 'standard', 'practice'] },
      family: { type: 'string', enum: ['any', 'en'] },
      verified: { type: 'boolean' },
      articles: list,
      from: text,
      until: text,
      replaced_by: text,
    },
  },
} as const;

export function outputs(): Outputs {
  const hazards = readData<readonly unknown[]>('data/hazards.json', hazardSchema);
  const sources = readData<readonly unknown[]>('data/sources.yaml', sourceSchema);
  return new Map([
    ['src/schemas/generated/hazards.ts', `${banner}${hazardType}${table('hazards', 'Hazard', hazards)}`],
    ['src/schemas/generated/sources.ts', `${banner}${sourceType}${table('sources', 'Source', sources)}`],
  ]);
}

function table(variable: string, type: string, rows: readonly unknown[]): string {
  const lines = rows.map((row) => `  ${literal(row)},`).join('\n');
  return `export const ${variable}: readonly ${type}[] = [\n${lines}\n];\n`;
}

const hazardType = `
/** A hazard of the packaged vocabulary, in one of the four statutory classes. */
export interface Hazard {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly class: 'natural-disaster' | 'accident' | 'public-health' | 'social-security';
  readonly parent?: string;
  readonly aliases: readonly string[];
}

`;

const sourceType = `import type { Force } from '#model';

/** What rules and profiles cite. */
export interface Source {
  readonly id: string;
  readonly zh: string;
  /** The short name that people use, where it is not the full one. */
  readonly short?: string;
  readonly en: string;
  readonly number?: string;
  readonly force: Force;
  /** The family of profiles with which it counts: of China where nothing stands here. */
  readonly family?: 'any' | 'en';
  /** Whether its text was read; where \`articles\` stands, only these were. */
  readonly verified: boolean;
  readonly articles?: readonly string[];
  readonly from?: string;
  readonly until?: string;
  readonly replaced_by?: string;
}

`;
