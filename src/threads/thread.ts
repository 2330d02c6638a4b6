import { setImmediate } from 'node:timers/promises';
import { workerData } from 'node:worker_threads';
import {
  buildCorpus,
  type FileFacts,
  layeredSettings,
  type PlanFile,
  packPlans,
  readFileFacts,
  readSettings,
} from '#corpus';
import { readFile, readListed, settingsFile } from '#disk';
import { fileOutputs, RuleCrash, ruleLayers } from '#engine';
import { Fault } from '#model';
import { rules } from '#rules';
import type { Answer, JudgeOrder, SentSaying, ThreadStart } from './messages.ts';
import { toSend } from './sent.ts';

// A thread that reads its share of the plans, hands them over, and judges them when it is asked to.

const start: ThreadStart = workerData;
const { root, plans, around, port, beat } = start;

/** So many plans are handed over at once: the other side takes them over while more are read. */
const atOnce = 32;

/** Tells that work goes on. */
function goOn(): void {
  Atomics.add(beat, 0, 1);
}

function answer(message: Answer): void {
  port.postMessage(message, message.kind === 'plans' ? [message.packed.parts.numbers.buffer] : []);
  goOn();
  Atomics.notify(beat, 0);
}

function isPlanFile(facts: FileFacts): facts is PlanFile {
  return facts.kind === 'plan';
}

/** Between two lots the parser gives its memory back. */
async function readPlans(): Promise<PlanFile[]> {
  const all: PlanFile[] = [];
  for (let from = 0; from < plans.length; from += atOnce) {
    const read = plans.slice(from, from + atOnce).flatMap((file) => {
      goOn();
      return readFileFacts(readListed(root, file)) ?? [];
    });
    const files = read.filter(isPlanFile);
    answer({ kind: 'plans', packed: packPlans(files) });
    all.push(...files);
    await setImmediate();
  }
  return all;
}

function judge(read: readonly PlanFile[], facts: readonly FileFacts[], order: JudgeOrder): SentSaying[] {
  const counted = new Set(order.files);
  const settings = layeredSettings(readSettings(readFile(root, settingsFile)), (file) => readFile(root, file));
  const own = read.filter(({ document: { file } }) => counted.has(file));
  const corpus = buildCorpus(settings, [...facts, ...own], order.others);
  const { layers } = ruleLayers(corpus, rules);
  const request = { corpus, rules, layers, run: { today: order.today }, only: (file: string) => counted.has(file) };
  const sayings: SentSaying[] = [];
  for (const { rule, output } of fileOutputs(request, goOn)) sayings.push({ rule: rule.id, output: toSend(output) });
  return sayings;
}

function tell(error: unknown): void {
  if (error instanceof Fault) answer({ kind: 'fault', text: error.text });
  else if (error instanceof RuleCrash)
    answer({ kind: 'crash', rule: error.rule, file: error.file, trace: traceOf(error.cause) });
  else answer({ kind: 'crash', rule: '', file: '', trace: traceOf(error) });
  port.close();
}

function traceOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

async function work(): Promise<void> {
  const read = await readPlans();
  answer({ kind: 'read' });
  if (around.length === 0) {
    port.close();
    return;
  }
  const facts = around.flatMap((file) => readFileFacts(readListed(root, file)) ?? []);
  port.once('message', (order: JudgeOrder) => {
    try {
      answer({ kind: 'judged', sayings: judge(read, facts, order) });
      port.close();
    } catch (error) {
      tell(error);
    }
  });
}

try {
  await work();
} catch (error) {
  tell(error);
}
