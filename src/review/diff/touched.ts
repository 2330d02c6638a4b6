import type { FileFacts } from '#corpus';
import type { Plan, Text } from '#model';
import type { PlanDiff, WorkspaceDiff } from './diff-files.ts';

/** Something elsewhere that leans on what changed, and should be looked at. */
export interface Touched {
  readonly kind: 'plan' | 'card' | 'drill' | 'review' | 'case';
  readonly name: string;
  readonly file: string;
  readonly why: Text;
}

/** The names by which other files speak of what changed: plans by id and title, rows of registers by their names. */
export function namesChanged({ plans, registers }: WorkspaceDiff): readonly string[] {
  const ofPlans = plans.flatMap(({ plan: { before, after } }) =>
    [before, after].flatMap((plan) => (plan === null ? [] : [plan.id, plan.title])),
  );
  return [...new Set([...ofPlans, ...registers.flatMap(({ concerns }) => concerns)])].filter((name) => name.length > 1);
}

/** What the changes mean elsewhere: cards made from the plans that changed, and in `others`, files that name them. */
export function touchedBy(diff: WorkspaceDiff, others: readonly FileFacts[]): readonly Touched[] {
  const changed = new Set(diff.plans.map(({ file }) => file.after ?? file.before));
  const elsewhere = others.filter(({ document }) => !changed.has(document.file));
  return [
    ...diff.plans.flatMap(cardsOf),
    ...diff.plans.flatMap((plan) => elsewhere.flatMap((facts) => namingPlan(facts, plan))),
    ...elsewhere.flatMap((facts) => namingRows(facts, diff)),
  ];
}

function cardsOf({ plan: { after }, changes, file }: PlanDiff): Touched[] {
  if (after === null) return [];
  const roles = new Set(after.roles.map(({ name }) => name));
  const carded = changes.filter(({ area }) => ['procedures', 'roles', 'phones'].includes(area));
  const names = [...new Set(carded.flatMap(({ concerns }) => concerns))].filter((name) => roles.has(name));
  return names.map((name) => ({
    kind: 'card',
    name: `${name}（${after.title}）`,
    file: file.after ?? '',
    why: { zh: '处置卡要重印', en: 'its action card must be printed anew' },
  }));
}

function namingPlan(facts: FileFacts, { id, title, plan: { before, after } }: PlanDiff): Touched[] {
  const names = new Set([id, title, before?.title, after?.title]);
  const why = whyNamed(facts, (written) => names.has(written), title);
  return why === null ? [] : [{ kind: kindOf(facts), name: nameOf(facts), file: facts.document.file, why }];
}

function whyNamed(facts: FileFacts, isNamed: (written: string) => boolean, title: string): Text | null {
  if (facts.kind === 'plan') return facts.plan === null ? null : whyOfPlan(facts.plan, isNamed, title);
  if (facts.kind === 'drill')
    return (facts.data?.plans ?? []).some(isNamed) ? { zh: `演练过“${title}”`, en: `exercised "${title}"` } : null;
  if (facts.kind === 'review')
    return facts.data !== null && isNamed(facts.data.plan)
      ? { zh: `评审过“${title}”，改动可能使评审失效`, en: `judged "${title}"; the change may make it stale` }
      : null;
  return null;
}

function whyOfPlan({ front }: Plan, isNamed: (written: string) => boolean, title: string): Text | null {
  if ((front.follows ?? []).some(isNamed)) return { zh: `以“${title}”为上位预案`, en: `follows "${title}"` };
  if ((front.works_with ?? []).some(isNamed)) return { zh: `与“${title}”衔接`, en: `works with "${title}"` };
  if ((front.triggers ?? []).some(({ plan }) => isNamed(plan)))
    return { zh: `会引发“${title}”`, en: `triggers "${title}"` };
  return null;
}

function kindOf(facts: FileFacts): Touched['kind'] {
  return facts.kind === 'drill' || facts.kind === 'review' || facts.kind === 'case' ? facts.kind : 'plan';
}

function nameOf(facts: FileFacts): string {
  if (facts.kind === 'plan') return facts.plan?.title ?? facts.document.file;
  return facts.document.file;
}

/** A plan that speaks of a row whose register entry changed: said once a plan, with the names. */
function namingRows(facts: FileFacts, { registers }: WorkspaceDiff): Touched[] {
  if (facts.kind !== 'plan' || facts.plan === null) return [];
  const { text } = facts.document;
  const names = [...new Set(registers.flatMap(({ concerns }) => concerns.filter((name) => name.length > 1)))];
  const found = names.filter((name) => text.includes(name));
  if (found.length === 0) return [];
  const why = { zh: `写到了${found.join('、')}`, en: `speaks of ${found.join(', ')}` };
  return [{ kind: 'plan', name: facts.plan.title, file: facts.document.file, why }];
}
