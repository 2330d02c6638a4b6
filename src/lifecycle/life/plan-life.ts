import { type Corpus, drillClockOf, lastDrills, reviewState } from '#corpus';
import type { Plan, Text } from '#model';
import { addMonths } from '#parse';
import { addWorkingDays } from '#schemas';

/** The stations of a plan's way (突发事件应急预案管理办法), in their order. */
export const lifeStages = [
  'draft',
  'comments',
  'review',
  'approval',
  'issue',
  'filing',
  'publication',
  'drill',
  'evaluation',
  'revision',
] as const;
export type LifeStage = (typeof lifeStages)[number];

/** One station: whether it was passed, when, by what evidence, and by when it is due. */
export interface LifeStep {
  readonly stage: LifeStage;
  /** `unknown`: nothing in the library tells whether it was done. */
  readonly state: 'done' | 'due' | 'overdue' | 'later' | 'not-asked' | 'unknown';
  readonly on: string | null;
  readonly due: string | null;
  readonly evidence: Text | null;
}

/** A plan's life so far, and what comes next. */
export interface PlanLife {
  readonly plan: Plan;
  readonly steps: readonly LifeStep[];
  /** The first station that is overdue, else the next that is due; null where nothing is. */
  readonly next: LifeStep | null;
}

/** The lives of all plans, worked out together. Clocks are those of the profiles; `today` is an ISO date. */
export function planLives(corpus: Corpus, plans: readonly Plan[], today: string): PlanLife[] {
  const drills = lastDrills(corpus, today);
  return plans.map((plan) => {
    const around: Around = { corpus, plan, today, drilled: drills.get(plan) ?? null };
    const steps = stages(around);
    return { plan, steps, next: nextOf(steps) };
  });
}

interface Around {
  readonly corpus: Corpus;
  readonly plan: Plan;
  readonly today: string;
  readonly drilled: string | null;
}

function stages(around: Around): LifeStep[] {
  return [
    draftStep(around),
    commentsStep(around),
    reviewStep(around),
    approvalStep(around),
    issueStep(around),
    filingStep(around),
    publicationStep(around),
    drillStep(around),
    evaluationStep(around),
    revisionStep(around),
  ];
}

const ended = new Set(['superseded', 'repealed']);

function nextOf(steps: readonly LifeStep[]): LifeStep | null {
  const overdue = steps.find(({ state }) => state === 'overdue');
  if (overdue !== undefined) return overdue;
  const due = steps.filter(({ state }) => state === 'due' || state === 'later');
  return due.toSorted((a, b) => ((a.due ?? '0') < (b.due ?? '0') ? -1 : 1))[0] ?? null;
}

function step(stage: LifeStage, rest: Partial<LifeStep> & Pick<LifeStep, 'state'>): LifeStep {
  return { stage, on: null, due: null, evidence: null, ...rest };
}

function draftStep({ plan }: Around): LifeStep {
  const { version } = plan.front;
  return step('draft', { state: 'done', evidence: { zh: `${version} 版`, en: `version ${version}` } });
}

/** That opinions were asked for is told by the review's element on them. */
function commentsStep({ corpus, plan }: Around): LifeStep {
  const rows = reviewState(plan, corpus).signOffs.flatMap(({ review }) =>
    (review.elements ?? [])
      .filter(({ element, verdict }) => /意见|opinion/i.test(element) && verdict !== undefined)
      .map(() => review.date),
  );
  const [on] = rows;
  if (on === undefined) return step('comments', { state: 'unknown' });
  return step('comments', {
    state: 'done',
    on,
    evidence: { zh: '评审记录里有各方意见一项', en: 'the review judged the opinions' },
  });
}

function reviewStep({ corpus, plan }: Around): LifeStep {
  const { demand, valid, experts, signOffs } = reviewState(plan, corpus);
  const [latest] = valid;
  if (latest !== undefined && experts.length >= (demand?.experts ?? 0))
    return step('review', {
      state: 'done',
      on: latest.review.date,
      evidence: { zh: `专家 ${experts.join('、')}`, en: `experts ${experts.join(', ')}` },
    });
  if (demand === null) return step('review', { state: 'not-asked' });
  const isGated = plan.front.status === 'approved' || plan.front.status === 'in-force';
  const stale = signOffs.some(({ state }) => state === 'stale');
  const evidence = stale ? { zh: '评审之后改过', en: 'changed after its review' } : null;
  return step('review', { state: isGated ? 'overdue' : 'due', evidence });
}

function approvalStep({ plan }: Around): LifeStep {
  const { dates, issue, status } = plan.front;
  const on = dates?.approved ?? dates?.issued ?? null;
  const isDone = status === 'approved' || status === 'in-force' || ended.has(status);
  const by = issue?.signatory ?? issue?.by;
  return step('approval', {
    state: isDone ? 'done' : 'due',
    on: isDone ? on : null,
    evidence: by === undefined ? null : { zh: by, en: by },
  });
}

function issueStep({ plan }: Around): LifeStep {
  const { dates, issue, status } = plan.front;
  if (dates?.issued === undefined) return step('issue', { state: status === 'in-force' ? 'unknown' : 'due' });
  const number = issue?.number;
  return step('issue', {
    state: 'done',
    on: dates.issued,
    evidence: number === undefined ? null : { zh: number, en: number },
  });
}

function filingStep({ corpus, plan, today }: Around): LifeStep {
  const limit = corpus.around(plan).profile.filing;
  const { filing, dates } = plan.front;
  if (filing?.on !== undefined) {
    const words = [filing.with, filing.number].filter((word) => word !== undefined).join(' ');
    return step('filing', { state: 'done', on: filing.on, evidence: words === '' ? null : { zh: words, en: words } });
  }
  if (limit === undefined) return step('filing', { state: 'not-asked' });
  return limited('filing', dates?.[limit.after], limit.withinWorkingDays, today);
}

function publicationStep({ corpus, plan, today }: Around): LifeStep {
  const limit = corpus.around(plan).profile.publication;
  const { dates, publish } = plan.front;
  if (dates?.published !== undefined) return step('publication', { state: 'done', on: dates.published });
  if (limit === undefined || publish === 'none') return step('publication', { state: 'not-asked' });
  return limited('publication', dates?.issued, limit.withinWorkingDays, today);
}

/** A limit of so many working days from a day on. */
function limited(stage: LifeStage, from: string | undefined, days: number, today: string): LifeStep {
  if (from === undefined) return step(stage, { state: 'due' });
  const due = addWorkingDays(from, days);
  return step(stage, { state: due !== null && due < today ? 'overdue' : 'due', due });
}

function drillStep({ corpus, plan, today, drilled }: Around): LifeStep {
  const clock = plan.front.status === 'in-force' ? drillClockOf(corpus, plan) : null;
  const from = drilled ?? plan.front.dates?.effective ?? plan.front.dates?.issued;
  if (clock === null || from === undefined)
    return step('drill', { state: drilled === null ? 'not-asked' : 'done', on: drilled });
  return clocked('drill', drilled, addMonths(from, clock.everyMonths), today);
}

function evaluationStep({ corpus, plan, today }: Around): LifeStep {
  const clock = corpus.around(plan).profile.evaluation;
  const { dates, status } = plan.front;
  const from = dates?.evaluated ?? dates?.effective ?? dates?.issued;
  if (clock === undefined || from === undefined || status !== 'in-force')
    return step('evaluation', { state: 'not-asked' });
  return clocked('evaluation', dates?.evaluated ?? null, addMonths(from, clock.everyMonths), today);
}

function revisionStep({ plan, today }: Around): LifeStep {
  const { dates, status, replaced_by } = plan.front;
  if (ended.has(status))
    return step('revision', {
      state: 'done',
      evidence: replaced_by === undefined ? null : { zh: `由“${replaced_by}”替代`, en: `replaced by ${replaced_by}` },
    });
  return dates?.expires === undefined
    ? step('revision', { state: 'not-asked' })
    : clocked('revision', null, dates.expires, today);
}

/** Done once, and due again: `done` is told with the day on which it is due next. */
function clocked(stage: LifeStage, on: string | null, due: string, today: string): LifeStep {
  if (due < today) return step(stage, { state: 'overdue', on, due });
  return step(stage, { state: 'later', on, due });
}
