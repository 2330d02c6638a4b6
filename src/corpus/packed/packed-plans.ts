import type { Locations, PlanFrontMatter, SourceDocument } from '#model';
import type { FileFacts } from '../read-file-facts.ts';
import { makePlan } from '../read-plan.ts';
import { readPlanBody, writeBody } from './packed-body.ts';
import { readLocations, writeLocations } from './packed-locations.ts';
import { Reader, Writer, type Written } from './writer.ts';

export type PlanFile = Extract<FileFacts, { kind: 'plan' }>;

/** A plan without what its lot of numbers and texts holds. */
export interface PackedPlan {
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
  const plans = files.map((file) => packPlan(writer, file));
  return { plans, parts: writer.written() };
}

export function unpackPlans({ plans, parts }: PackedPlans): PlanFile[] {
  const reader = new Reader(parts);
  return plans.map((plan) => unpackPlan(reader, plan));
}

export function packPlan(writer: Writer, { document, plan, isPlain }: PlanFile): PackedPlan {
  const { locations, ...rest } = document;
  writeLocations(writer, locations);
  if (plan !== null) writeBody(writer, document.text, plan);
  return { document: rest, front: plan?.front ?? null, bodyStart: plan?.bodyStart ?? 0, isPlain };
}

export function unpackPlan(
  reader: Reader,
  { document: rest, front, bodyStart, isPlain }: PackedPlan,
  locationsOf: (reader: Reader) => Locations = readLocations,
): PlanFile {
  const document = { ...rest, locations: locationsOf(reader) };
  if (front === null) return { kind: 'plan', document, plan: null, isPlain };
  const body = readPlanBody(reader, document.text);
  return { kind: 'plan', document, plan: makePlan(front, document, bodyStart, body), isPlain };
}
