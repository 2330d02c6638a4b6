import { banner, literal, type Outputs } from './support/generator.ts';
import { readData } from './support/package-data.ts';

export const name = 'hazard chains and what teams can do';

const text = { type: 'string' } as const;
const list = { type: 'array', items: text, minItems: 1 } as const;

function rows(properties: Readonly<Record<string, object>>): object {
  const items = { type: 'object', additionalProperties: false, required: Object.keys(properties), properties };
  return { type: 'array', items };
}

export function outputs(): Outputs {
  const chains = readData<readonly unknown[]>('data/hazard-chains.yaml', rows({ from: text, to: list }));
  const capabilities = readData<readonly unknown[]>(
    'data/capabilities.yaml',
    rows({ id: text, zh: text, en: text, tasks: list, teams: list }),
  );
  const parts = [
    banner,
    types,
    table('hazardChains', 'HazardChain', chains),
    table('capabilities', 'Capability', capabilities),
  ];
  return new Map([['src/schemas/generated/tasks.ts', parts.join('')]]);
}

function table(variable: string, type: string, entries: readonly unknown[]): string {
  const lines = entries.map((row) => `  ${literal(row)},`).join('\n');
  return `export const ${variable}: readonly ${type}[] = [\n${lines}\n];\n`;
}

const types = `
/** What one hazard often brings after it; ids of the vocabulary. */
export interface HazardChain {
  readonly from: string;
  readonly to: readonly string[];
}

/** What only a trained team can do: words of steps that ask for it, words of teams that say they can. */
export interface Capability {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly tasks: readonly string[];
  readonly teams: readonly string[];
}

`;
