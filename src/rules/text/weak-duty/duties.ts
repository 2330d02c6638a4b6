import { blockAt, type PlanContext, sentenceAt } from '#corpus';
import type { Plan, Span, Step } from '#model';
import { wordFinder } from '#parse';
import { wording } from '#schemas';

/** One duty of one unit: who, how firmly, what. */
export interface DutyClause {
  /** Id of the unit or post in the registers. */
  readonly unit: string;
  /** The unit as written. */
  readonly subject: string;
  readonly modal: string;
  readonly modalSpan: Span;
  readonly duty: string;
  readonly span: Span;
}

/** The duties of a plan: those left to choice, and those demanded, by unit. */
export interface Duties {
  readonly weak: readonly DutyClause[];
  readonly strong: ReadonlyMap<string, readonly DutyClause[]>;
}

const weakWords = new Set(wording.modality.weak);
const find = wordFinder([...wording.modality.weak, ...wording.modality.strong]);
const known = new WeakMap<Plan, Duties>();

/** Reads the duties of a plan once: from sentences (某局应当……) and from steps, which are orders. */
export function dutiesOf(plan: Plan, around: PlanContext): Duties {
  const cached = known.get(plan);
  if (cached !== undefined) return cached;
  const clauses = [...clausesIn(plan, around)];
  const strong = [...clauses.filter(({ modal }) => !weakWords.has(modal)), ...orders(plan, around)];
  const duties = {
    weak: clauses.filter(({ modal }) => weakWords.has(modal)),
    strong: Map.groupBy(strong, ({ unit }) => unit),
  };
  known.set(plan, duties);
  return duties;
}

function* clausesIn(plan: Plan, around: PlanContext): Iterable<DutyClause> {
  const { text } = plan.document;
  const blockOf = blockAt(plan);
  for (const { word, start } of find(text, plan.bodyStart)) {
    const block = blockOf(start);
    if (block === null || block.kind === 'heading' || block.kind === 'code') continue;
    const sentence = sentenceAt(text, block.span, start);
    const end = start + word.length;
    const duty = dutyAfter(text, end, sentence.end);
    const subject = subjectOf(plan, around, plan.steps[block.step] ?? null, { start: sentence.start, end: start });
    if (duty === null || subject === null) continue;
    yield { ...subject, modal: word, modalSpan: { start, end }, duty: duty.text, span: duty.span };
  }
}

function dutyAfter(text: string, from: number, to: number): { text: string; span: Span } | null {
  const rest = text.slice(from, to);
  const cut = rest.search(/[，,；。：:（(]/);
  const duty = (cut < 0 ? rest : rest.slice(0, cut)).replaceAll('*', '').trim();
  return duty.length < 4 || duty.length > 60
    ? null
    : { text: duty, span: { start: from, end: from + (cut < 0 ? rest.length : cut) } };
}

type Subject = Pick<DutyClause, 'unit' | 'subject'>;

/** The unit named last before the word in its sentence, else the one actor of the step. */
function subjectOf(plan: Plan, around: PlanContext, step: Step | null, before: Span): Subject | null {
  const written = plan.document.text.slice(before.start, before.end);
  const mention = around.names
    .mentionsIn(written, around.jurisdiction)
    .findLast(
      ({ meaning }) => meaning.kind === 'found' && (meaning.target.kind === 'unit' || meaning.target.kind === 'post'),
    );
  if (mention?.meaning.kind === 'found' && written.length - mention.span.end <= 12)
    return { unit: mention.meaning.target.id, subject: mention.name };
  return step === null || step.actors.length !== 1 ? null : actorOf(step, around);
}

function actorOf(step: Step, { names, jurisdiction }: PlanContext): Subject | null {
  const name = step.actors[0]?.name ?? '';
  const meaning = names.resolve(name, ['unit', 'post'], jurisdiction);
  return meaning.kind === 'found' ? { unit: meaning.target.id, subject: name } : null;
}

/** A step is an order to whoever acts in it, but where it leaves the choice itself. */
function* orders(plan: Plan, around: PlanContext): Iterable<DutyClause> {
  for (const step of plan.steps) {
    const subject = step.actors.length === 1 ? actorOf(step, around) : null;
    if (subject === null || find(step.action).some(({ word }) => weakWords.has(word))) continue;
    const duty = step.action.split(/[，,；。：:（(]/)[0]?.trim() ?? '';
    if (duty.length < 4) continue;
    yield { ...subject, modal: '', modalSpan: step.actionSpan, duty, span: step.span };
  }
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let at = 0; at < text.length - 1; at += 1) found.add(text.slice(at, at + 2));
  return found;
}

/** Whether two duties are the same: most of the pairs of characters of the shorter stand in the longer. */
export function isSameDuty(a: string, b: string): boolean {
  const [few, many] = [pairs(a), pairs(b)].toSorted((x, y) => x.size - y.size);
  if (few === undefined || many === undefined || few.size < 3) return false;
  let shared = 0;
  for (const pair of few) if (many.has(pair)) shared += 1;
  return shared / few.size >= 0.7 && few.size * 4 >= many.size;
}
