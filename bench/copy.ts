import { parseArgs } from 'node:util';
import { buildCorpus, type Corpus, readFileFacts, readSettings, twinFinder } from '#corpus';
import { rawOf } from './corpus-workspace.ts';
import { generateWorkspace, usualSize } from './generate.ts';

// Times the search for copied plans over libraries of growing size, and prints how the work grows and what was found:
// node --conditions=source bench/copy.ts [--sizes 1000,2000,4000,8000] [--bytes 12000]

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,2000,4000,8000' },
    bytes: { type: 'string', default: '12000' },
    copies: { type: 'string', default: '25' },
  },
});

/** Time that this process was at work: what others do on the machine counts less. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function libraryOf(plans: number): Corpus {
  const size = { ...usualSize, plans, bytes: Number(values.bytes), copies: Number(values.copies) };
  const [settings, ...files] = [...generateWorkspace(size)].map(rawOf);
  if (settings === undefined) throw new Error('no settings');
  return buildCorpus(
    readSettings(settings),
    files.flatMap((raw) => readFileFacts(raw) ?? []),
  );
}

/** How many plans were made as copies of others: every n-th, but none in the first county. */
function planted(plans: number): number {
  const every = Number(values.copies);
  return Array.from({ length: plans }, (_, at) => at).filter((at) => at >= 20 && at % every === 0).length;
}

const measured = values.sizes.split(',').map((written) => {
  const plans = Number(written);
  const corpus = libraryOf(plans);
  const before = cpuMs();
  const twins = twinFinder(corpus);
  const found = twins({ part: 'body', least: 0.6, shortest: 400 });
  const steps = twins({ part: 'steps', least: 0.75, shortest: 133 });
  const ms = cpuMs() - before;
  console.log(
    `${plans} plans: ${Math.round(ms)} ms at work (${(ms / plans).toFixed(2)} a plan); copies found ${found.length} by text, ${steps.length} by steps, of ${planted(plans)}`,
  );
  return { plans, ms };
});

/** The slope of a line through the logarithms: 1 is linear, 2 quadratic. */
function growth(points: readonly { plans: number; ms: number }[]): number {
  const logs = points.map(({ plans, ms }) => [Math.log(plans), Math.log(ms)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const over = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return over / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}

if (measured.length > 1) console.log(`the work grows as n^${growth(measured).toFixed(2)}`);
