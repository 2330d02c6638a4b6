import { type Language, lineStarts, positionAt, type Span } from '#model';
import { type Change, type PlanDiff, procedureOf, type Touched, type WorkspaceDiff } from '#review';

/** The changes as data for other programs; lines count from 1. */
export function diffJson(diff: WorkspaceDiff, touched: readonly Touched[], language: Language): string {
  const data = {
    version: 1,
    plans: diff.plans.map((plan) => planData(plan, language)),
    registers: diff.registers.map((one) => changeData(one, null, language)),
    touched: touched.map(({ kind, name, file, why }) => ({ kind, name, file, why: why[language] })),
    others: diff.others,
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function planData(plan: PlanDiff, language: Language): object {
  const { state, id, title, file, changes } = plan;
  return {
    state,
    id,
    title,
    file,
    procedure: procedureOf(plan),
    changes: changes.map((one) => changeData(one, plan.plan, language)),
  };
}

function changeData(one: Change, plan: PlanDiff['plan'] | null, language: Language): object {
  const { area, kind, place, before, after, text, procedure, at } = one;
  return {
    area,
    kind,
    place: place[language],
    before: before?.[language] ?? null,
    after: after?.[language] ?? null,
    text: text[language],
    procedure,
    ...(plan === null ? {} : { line: { before: lineOf(plan.before, at.before), after: lineOf(plan.after, at.after) } }),
  };
}

function lineOf(plan: PlanDiff['plan']['before'], span: Span | null): number | null {
  return plan === null || span === null ? null : positionAt(lineStarts(plan.document.text), span.start).line;
}
