import { parseArgs } from 'node:util';
import { buildCorpus, readFileFacts, readSettings } from '#corpus';
import { rules } from '#rules';
import { rawOf } from './corpus-workspace.ts';
import { generateWorkspace, usualSize } from './generate.ts';

// Times each step of a check and each rule over a made workspace, the dearest first. The rules over the whole library
// should cost no more than reading it:
// node --conditions=source bench/rules.ts [--plans 400] [--top 30]

const { values } = parseArgs({
  options: { plans: { type: 'string', default: '400' }, top: { type: 'string', default: '30' } },
});

/** Time that this process was at work: what others do on the machine counts less. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function timed<Value>(name: string, work: () => Value): Value {
  const started = cpuMs();
  const value = work();
  console.log(`${String(Math.round(cpuMs() - started)).padStart(7)} ms ${name}`);
  return value;
}

const files = [...generateWorkspace({ ...usualSize, plans: Number(values.plans) })].map(rawOf);
const [settings, ...rest] = files;
if (settings === undefined) throw new Error('no files');
const facts = timed('read', () => rest.flatMap((raw) => readFileFacts(raw) ?? []));
const corpus = timed('link', () => buildCorpus(readSettings(settings), facts));
const run = { today: '2026-11-24' };
const spent = new Map<string, { ms: number; said: number }>();

function spend(id: string, work: () => Iterable<unknown>): void {
  const started = cpuMs();
  const said = [...work()].length;
  const before = spent.get(id) ?? { ms: 0, said: 0 };
  spent.set(id, { ms: before.ms + cpuMs() - started, said: before.said + said });
}

timed('rules over the whole library', () => {
  for (const rule of rules) if (rule.scope === 'corpus') spend(rule.id, () => rule.run(corpus, run, {}));
});
timed('rules over single plans and files', () => {
  for (const plan of corpus.plans) {
    const around = corpus.around(plan);
    for (const rule of rules) if (rule.scope === 'plan') spend(rule.id, () => rule.run(plan, around, run, {}));
  }
  for (const document of corpus.documents)
    for (const rule of rules) if (rule.scope === 'document') spend(rule.id, () => rule.run(document, run, {}));
});
const dearest = [...spent].toSorted(([, a], [, b]) => b.ms - a.ms).slice(0, Number(values.top));
for (const [id, { ms, said }] of dearest) console.log(`${ms.toFixed(0).padStart(7)} ms ${id} (${said})`);
