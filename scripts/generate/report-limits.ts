import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';

export const name = 'longest times for reporting';

const text = { type: 'string' } as const;
const list = { type: 'array', items: text } as const;
const minutes = { type: 'number', exclusiveMinimum: 0 } as const;

const hop = {
  type: 'object',
  additionalProperties: false,
  required: ['from', 'to', 'within'],
  properties: {
    from: { type: 'string', enum: ['enterprise', 'unit', 'county', 'city'] },
    to: { type: 'string', enum: ['county', 'city', 'province'] },
    within: minutes,
    article: text,
  },
} as const;

const limitsSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'zh', 'en', 'hazards', 'law', 'strength', 'hops', 'total'],
    properties: {
      id: text,
      zh: text,
      en: text,
      hazards: list,
      law: text,
      strength: { type: 'string', enum: ['must', 'should', 'may'] },
      hops: { type: 'array', items: hop },
      total: {
        type: 'object',
        additionalProperties: false,
        properties: { county: minutes, city: minutes, province: minutes },
      },
      totalArticle: text,
    },
  },
} as const;

export function outputs(): Outputs {
  const rows = readData<readonly unknown[]>('data/report-limits.yaml', limitsSchema);
  const lines = rows.map((row) => `  ${literal(row)},`).join('\n');
  const body = `export const reportLimits: readonly ReportLimits[] = [\n${lines}\n];\n`;
  return new Map([['src/schemas/generated/report-limits.ts', `${banner}${type}${body}`]]);
}

const type = `import type { Strength } from '#model';

/** The longest times that the law leaves for reporting one kind of event; minutes. */
export interface ReportLimits {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly hazards: readonly string[];
  readonly law: string;
  readonly strength: Strength;
  readonly hops: readonly {
    /** Who reports: an enterprise, any unit below the county's own, or a unit of the county or the city. */
    readonly from: 'enterprise' | 'unit' | 'county' | 'city';
    readonly to: 'county' | 'city' | 'province';
    readonly within: number;
    readonly article?: string;
  }[];
  /** From the event until a unit of this level knows. */
  readonly total: { readonly county?: number; readonly city?: number; readonly province?: number };
  readonly totalArticle?: string;
}

`;
