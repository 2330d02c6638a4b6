import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';

export const name = 'event grades that statutes set in numbers';

const text = { type: 'string' } as const;
const list = { type: 'array', items: text } as const;

const metric = {
  type: 'object',
  additionalProperties: false,
  required: ['metric', 'unit', 'at'],
  properties: {
    metric: { type: 'string', enum: ['deaths', 'injuries', 'loss', 'area', 'evacuated'] },
    unit: text,
    at: { type: 'array', items: { type: 'number' }, minItems: 4, maxItems: 4 },
  },
} as const;

const gradesSchema = {
  type: 'array',
  items: {
    type: 'object',
    additionalProperties: false,
    required: ['id', 'zh', 'en', 'law', 'strength', 'words', 'hazards', 'metrics'],
    properties: {
      id: text,
      zh: text,
      en: text,
      law: text,
      article: text,
      strength: { type: 'string', enum: ['must', 'should', 'may'] },
      words: list,
      hazards: list,
      metrics: { type: 'array', items: metric },
    },
  },
} as const;

export function outputs(): Outputs {
  const rows = readData<readonly unknown[]>('data/grades.yaml', gradesSchema);
  const lines = rows.map((row) => `  ${literal(row)},`).join('\n');
  const body = `export const gradeStandards: readonly GradeStandard[] = [\n${lines}\n];\n`;
  return new Map([['src/schemas/generated/grades.ts', `${banner}${type}${body}`]]);
}

const type = `import type { Strength } from '#model';

/** What is counted when an event is graded. */
export type GradeMetric = 'deaths' | 'injuries' | 'loss' | 'area' | 'evacuated';

/** The event grades of one kind of event, as its statute sets them. */
export interface GradeStandard {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly law: string;
  readonly article?: string;
  readonly strength: Strength;
  /** How texts speak of these events. */
  readonly words: readonly string[];
  /** Ids of the hazards whose plans it binds. */
  readonly hazards: readonly string[];
  readonly metrics: readonly {
    readonly metric: GradeMetric;
    readonly unit: string;
    /** Lower ends of the four grades, the gravest first; 0 where the lowest has none. */
    readonly at: readonly number[];
  }[];
}

`;
