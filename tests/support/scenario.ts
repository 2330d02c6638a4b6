/** One command line of a scenario and what it must leave behind. */
export interface ScenarioStep {
  readonly line: string;
  readonly exit: number;
  readonly expected: readonly Expectation[];
}

/** What must be so: a whole output, lines that an output has or has not, a file's text. */
export interface Expectation {
  readonly what: 'stdout' | 'stderr' | 'stdout has' | 'stderr has' | 'stdout lacks' | 'stderr lacks' | 'file';
  readonly file: string;
  readonly text: string;
}

/** A text file that shows files, the lines typed, and what comes of it. */
export interface Scenario {
  readonly title: string;
  /** Whether the small county's settings and registers are there beside the files. */
  readonly inCounty: boolean;
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly ScenarioStep[];
}

interface Block {
  readonly head: string;
  readonly text: string;
}

/**
 * Reads a scenario. Its first line is its title; blocks follow, each under a line `==== head ====`:
 * `county` (no text), `file <path>`, `$ <command line>`, then of that line `stdout`, `stderr`, `stdout has`,
 * `stdout lacks`, `after <path>` and `exit <code>` (0 when absent).
 */
export function readScenario(source: string): Scenario {
  const [title = ''] = source.split('\n');
  const blocks = blocksOf(source);
  const files = blocks.filter(({ head }) => head.startsWith('file '));
  return {
    title: title.replace(/^#\s*/, ''),
    inCounty: blocks.some(({ head }) => head === 'county'),
    files: Object.fromEntries(files.map(({ head, text }) => [head.slice(5), text])),
    steps: stepsOf(blocks),
  };
}

function blocksOf(source: string): Block[] {
  const parts = source.split(/^==== (.+) ====\n/m).slice(1);
  const blocks: Block[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    blocks.push({ head: parts[index] ?? '', text: (parts[index + 1] ?? '').replace(/(^|\n)\n$/, '$1') });
  }
  return blocks;
}

function stepsOf(blocks: readonly Block[]): ScenarioStep[] {
  const starts = blocks.flatMap(({ head }, index) => (head.startsWith('$ ') ? [index] : []));
  return starts.map((start, order) => {
    const own = blocks.slice(start + 1, starts[order + 1] ?? blocks.length);
    const exit = own.find(({ head }) => head.startsWith('exit '));
    return {
      line: (blocks[start]?.head ?? '').slice(2),
      exit: exit === undefined ? 0 : Number(exit.head.slice(5)),
      expected: own.filter(({ head }) => !head.startsWith('exit ')).map(expectationOf),
    };
  });
}

const outputs = ['stdout', 'stderr', 'stdout has', 'stderr has', 'stdout lacks', 'stderr lacks'] as const;

function expectationOf({ head, text }: Block): Expectation {
  if (head.startsWith('after ')) return { what: 'file', file: head.slice(6), text };
  const what = outputs.find((one) => one === head);
  if (what === undefined) throw new Error(`a scenario has no block "${head}"`);
  return { what, file: '', text };
}
