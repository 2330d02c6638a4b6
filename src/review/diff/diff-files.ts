import type { FileFacts } from '#corpus';
import type { Plan, Text } from '#model';
import type { Change } from './change.ts';
import { diffPlans } from './diff-plans.ts';
import { type Rows, registerChanges } from './register-changes.ts';

/** One file in the older and in the newer version; null where it is not there. */
export interface FilePair {
  readonly before: FileFacts | null;
  readonly after: FileFacts | null;
}

/** What changed in one plan. */
export interface PlanDiff {
  readonly state: 'added' | 'removed' | 'changed' | 'unreadable';
  readonly id: string;
  readonly title: string;
  /** The file in each version. */
  readonly file: { readonly before: string | null; readonly after: string | null };
  readonly plan: { readonly before: Plan | null; readonly after: Plan | null };
  readonly changes: readonly Change[];
}

/** What changed in a workspace, plan by plan, and in its registers. */
export interface WorkspaceDiff {
  readonly plans: readonly PlanDiff[];
  readonly registers: readonly Change[];
  /** Files that changed but hold neither plan nor register: settings, drills, reviews, cases. */
  readonly others: readonly string[];
}

/** Compares the files that differ between two versions. A plan that moved to another file is found by its id. */
export function diffFiles(pairs: readonly FilePair[]): WorkspaceDiff {
  const before = pairs.flatMap(({ before: facts }) => planIn(facts));
  const after = pairs.flatMap(({ after: facts }) => planIn(facts));
  const rows = (side: 'before' | 'after'): Rows =>
    pairs.flatMap((pair) => {
      const facts = pair[side];
      return facts?.kind === 'register' ? facts.rows.entries : [];
    });
  const broken = unreadable(pairs);
  const isBroken = ({ file }: PlanDiff): boolean =>
    broken.some((other) =>
      [file.before, file.after].some((name) => name !== null && name === (other.file.after ?? other.file.before)),
    );
  return {
    plans: [...planDiffs(before, after).filter((diff) => !isBroken(diff)), ...broken],
    registers: registerChanges(rows('before'), rows('after')),
    others: pairs.flatMap(({ before: was, after: now }) => {
      const facts = now ?? was;
      return facts === null || facts.kind === 'plan' || facts.kind === 'register' ? [] : [facts.document.file];
    }),
  };
}

function planIn(facts: FileFacts | null): Plan[] {
  return facts?.kind === 'plan' && facts.plan !== null ? [facts.plan] : [];
}

function planDiffs(before: readonly Plan[], after: readonly Plan[]): PlanDiff[] {
  const old = new Map(before.map((plan) => [plan.id, plan]));
  const byFile = new Map(before.map((plan) => [plan.document.file, plan]));
  const used = new Set<Plan>();
  const now = after.map((plan): PlanDiff => {
    const was = old.get(plan.id) ?? byFile.get(plan.document.file) ?? null;
    if (was !== null) used.add(was);
    const changes = was === null ? [] : diffPlans(was, plan);
    return diffOf(was === null ? 'added' : 'changed', was, plan, changes);
  });
  const gone = before.filter((plan) => !used.has(plan)).map((plan) => diffOf('removed', plan, null, []));
  return [...now.filter(({ state, changes }) => state === 'added' || changes.length > 0), ...gone];
}

function diffOf(
  state: PlanDiff['state'],
  before: Plan | null,
  after: Plan | null,
  changes: readonly Change[],
): PlanDiff {
  const plan = after ?? before;
  return {
    state,
    id: plan?.id ?? '',
    title: plan?.title ?? '',
    file: { before: before?.document.file ?? null, after: after?.document.file ?? null },
    plan: { before, after },
    changes,
  };
}

/** A plan that could be read and now cannot (or the other way round) is said, not passed over. */
function unreadable(pairs: readonly FilePair[]): PlanDiff[] {
  const isBroken = (facts: FileFacts | null): boolean =>
    facts?.kind === 'plan' && facts.plan === null && !facts.isPlain;
  return pairs.flatMap(({ before, after }) => {
    if (!isBroken(before) && !isBroken(after)) return [];
    const file = { before: before?.document.file ?? null, after: after?.document.file ?? null };
    const [known] = [...planIn(after), ...planIn(before)];
    const name = file.after ?? file.before ?? '';
    const words = { id: known?.id ?? name, title: known?.title ?? name };
    return [{ state: 'unreadable', ...words, file, plan: { before: null, after: null }, changes: [] }];
  });
}

/** Whether a diff says anything at all. */
export function isEmpty({ plans, registers }: WorkspaceDiff): boolean {
  return plans.length === 0 && registers.length === 0;
}

/** The procedure that a plan's revision needs: the full one as soon as one change does. */
export function procedureOf(diff: PlanDiff): 'full' | 'simple' | null {
  if (diff.state === 'added') return 'full';
  if (diff.changes.length === 0) return null;
  return diff.changes.some(({ procedure }) => procedure === 'full') ? 'full' : 'simple';
}

export const procedureWords: Readonly<Record<'full' | 'simple', Text>> = {
  full: {
    zh: '涉及组织指挥体系与职责、处置程序、主要措施或分级，建议按完整程序修订（征求意见、评审、审批、备案）',
    en: 'touches command and duties, procedures, main measures or grading: revise by the full procedure (consultation, review, approval, filing)',
  },
  simple: {
    zh: '只涉及其他内容，可以简化程序修订',
    en: 'touches other matters only: the simplified procedure will do',
  },
};
