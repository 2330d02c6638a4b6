import type { PlanFrontMatter, SourceDocument } from '#model';
import { packedParts, recordOf } from '../pack-locations.ts';
import type { FileFacts } from '../read-file-facts.ts';
import { makePlan } from '../read-plan.ts';
import { readBodyParts, writeBody } from './packed-body.ts';
import { Reader, Writer, type Written } from './writer.ts';

export type PlanFile = Extract<FileFacts, { kind: 'plan' }>;

interface PackedPlan {
  readonly document: Omit<SourceDocument, 'locations'>;
  /** Null where the file could not be read as a plan. */
  readonly front: PlanFrontMatter | null;
  readonly bodyStart: number;
  readonly isPlain: boolean;
}

/** Plan files on their way between threads: few objects, for each of them is copied one by one. */
export interface PackedPlans {
  readonly plans: readonly PackedPlan[];
  readonly parts: Written;
}

/** Packs what was read of plan files; `unpackPlans` gives the same. */
export function packPlans(files: readonly PlanFile[]): PackedPlans {
  const writer = new Writer();
  const plans = files.map(({ document, plan, isPlain }): PackedPlan => {
    const { locations, ...rest } = document;
    const { keys, offsets } = packedParts(locations);
    writer.number(keys.length);
    for (const key of keys) writer.text(key);
    writer.numbers(offsets);
    if (plan !== null) writeBody(writer, document.text, plan);
    return { document: rest, front: plan?.front ?? null, bodyStart: plan?.bodyStart ?? 0, isPlain };
  });
  return { plans, parts: writer.written() };
}

/** Every pointer once, however many plans have it: /levels/1/report/phone. */
const pointers = new Map<string, string>();

/** More different pointers than a library has; beyond it they are kept by each document. */
const most = 100_000;

function shared(pointer: string): string {
  const known = pointers.get(pointer);
  if (known !== undefined) return known;
  if (pointers.size < most) pointers.set(pointer, pointer);
  return pointer;
}

export function unpackPlans({ plans, parts }: PackedPlans): PlanFile[] {
  const reader = new Reader(parts);
  return plans.map(({ document: rest, front, bodyStart, isPlain }) => {
    const keys = Array.from({ length: reader.number() }, () => shared(reader.text()));
    const document = { ...rest, locations: recordOf(keys, reader.numbers()) };
    if (front === null) return { kind: 'plan', document, plan: null, isPlain };
    const body = { ...readBodyParts(reader, document.text), suppressions: [], slips: [] };
    return { kind: 'plan', document, plan: makePlan(front, document, bodyStart, body), isPlain };
  });
}
