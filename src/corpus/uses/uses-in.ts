import { locate, type Plan, type Span, type Step } from '#model';
import type { Entry, Named, NamedKind } from '#registers';
import type { Corpus } from '../corpus.ts';
import { type Reference, references } from '../graph/references.ts';
import { remember } from '../graph/remember.ts';
import { entryAt } from './entry-at.ts';
import { numbersInText, phonesOf, samePhone } from './phones.ts';

/** A place of a plan that leans on something of the registers, or on another plan. */
export interface Use {
  readonly target: Named;
  /** As it is written there. */
  readonly written: string;
  readonly span: Span;
  /** A value of the front matter, a step, or a telephone number that stands in the text. */
  readonly where: 'front' | 'step' | 'phone';
  /** JSON pointer, for `front`. */
  readonly pointer: string;
  /** For `step`. */
  readonly step: Step | null;
}

/** Every place of the plan that leans on something, in the order: front matter, steps, numbers in the text. */
export function usesIn(corpus: Corpus, plan: Plan): readonly Use[] {
  return usesByPlan(corpus)(plan);
}

const usesByPlan = remember<Corpus, (plan: Plan) => readonly Use[]>((corpus) => {
  const byDocument = Map.groupBy(references(corpus), ({ document }) => document);
  return remember((plan: Plan) => [
    ...frontUses(plan, byDocument.get(plan.document) ?? []),
    ...stepUses(corpus, plan),
    ...phoneUses(corpus, plan),
  ]);
});

function frontUses({ document }: Plan, written: readonly Reference[]): Use[] {
  return written.flatMap(({ kind, pointer, written: name, meaning }): Use[] => {
    if (kind === 'jurisdiction' || (meaning.kind !== 'found' && meaning.kind !== 'retired')) return [];
    const span = locate(document, pointer);
    return [{ target: meaning.target, written: name, span, where: 'front', pointer, step: null }];
  });
}

const inSteps: readonly NamedKind[] = ['unit', 'post', 'team', 'depot', 'shelter', 'risk', 'law'];

function stepUses(corpus: Corpus, plan: Plan): Use[] {
  const { names, jurisdiction } = corpus.around(plan);
  const { text } = plan.document;
  const uses: Use[] = [];
  for (const step of plan.steps) {
    const { start, end } = step.span;
    for (const { name, span, meaning: broad } of names.mentionsIn(text.slice(start, end), jurisdiction)) {
      // What is nearest of all kinds is nearest of these.
      const isPlain = broad.kind === 'found' && inSteps.includes(broad.target.kind);
      const meaning = isPlain ? broad : names.resolve(name, inSteps, jurisdiction);
      if (meaning.kind !== 'found' && meaning.kind !== 'retired') continue;
      const place = { start: start + span.start, end: start + span.end };
      uses.push({ target: meaning.target, written: name, span: place, where: 'step', pointer: '', step });
    }
  }
  return uses;
}

const answering: readonly NamedKind[] = ['unit', 'post', 'team', 'depot', 'shelter'];

/** Numbers of the registers, as `samePhone` compares them, each with the units, posts, teams … that answer it. */
export const numbersOf = remember<Corpus, ReadonlyMap<string, readonly Named[]>>(({ names, registers }) => {
  const found = new Map<string, Named[]>();
  const seen = new Set<Entry>();
  for (const bearers of names.namings.values()) {
    for (const { target } of bearers) {
      const entry = entryAt(registers, target);
      if (!answering.includes(target.kind) || entry === null || seen.has(entry)) continue;
      seen.add(entry);
      for (const { number } of phonesOf(entry)) {
        const owners = found.get(samePhone(number)) ?? [];
        owners.push(target);
        found.set(samePhone(number), owners);
      }
    }
  }
  return found;
});

function phoneUses(corpus: Corpus, plan: Plan): Use[] {
  const owners = numbersOf(corpus);
  const { text } = plan.document;
  return numbersInText(text).flatMap(({ number, span }) =>
    (owners.get(samePhone(number)) ?? []).map(
      (target): Use => ({ target, written: number, span, where: 'phone', pointer: '', step: null }),
    ),
  );
}
