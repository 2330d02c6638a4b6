import { type Corpus, meaningOf, partsOf, type RolePart, unitOf } from '#corpus';
import type { Block, Plan, Role, Span, Step } from '#model';
import type { Named } from '#registers';
import { atField, atSpan, atStep, type Place } from '#rule-kit';
import { actionsIn, loneActIn } from '#schemas';
import { clausesOf, type Deed, deedsIn, deedsOfClause } from './things.ts';

/** A deed that a plan gives to one holder alone. */
export interface Charge extends Deed {
  readonly plan: Plan;
  /** Who answers for it, and with whom: the leader of a role and its members, or the one unit. */
  readonly leader: Named;
  readonly others: readonly Named[];
  /** The sentence or step, in which the plan may say how it fits with another’s. */
  readonly text: string;
  readonly at: Place;
  /** A duty without a thing (信息发布): one for each event, so only plans of one event give the same. */
  readonly isGeneral: boolean;
}

/** What an enterprise, a school or a team does on its own ground is before others come. */
const governmental: ReadonlySet<Plan['front']['kind']> = new Set([
  'overall',
  'special',
  'department',
  'support',
  'event',
  'joint',
  'catastrophe',
  'township',
  'village',
]);

/** All that a plan gives to one holder alone: in its steps, in its sentences (由某局负责), as a role’s duty. */
export function chargesOf(corpus: Corpus, plan: Plan): readonly Charge[] {
  if (!governmental.has(plan.front.kind)) return [];
  return [
    ...plan.roles.flatMap((role) => fromDuties(corpus, plan, role)),
    ...plan.steps.flatMap((step) => fromStep(corpus, plan, step)),
    ...plan.blocks.flatMap((block) => fromBlock(corpus, plan, block)),
  ];
}

type Holder = Pick<Charge, 'leader' | 'others'>;

function fromStep(corpus: Corpus, plan: Plan, step: Step): Charge[] {
  const [actor, ...more] = step.actors;
  if (actor === undefined || more.length > 0 || loneActIn(step.action) === null) return [];
  const deeds = deedsIn(step.action, corpus.around(plan));
  const holder = deeds.length === 0 ? null : holderCalled(corpus, plan, actor.name);
  if (holder === null) return [];
  const at = atStep(plan, step, 'action');
  return deeds.map((deed) => ({ ...deed, ...holder, plan, text: step.action, at, isGeneral: false }));
}

/** Who a plan means by a name: a role with all that act in it, or a unit, a post or a team by itself. */
function holderCalled(corpus: Corpus, plan: Plan, name: string): Holder | null {
  const role = plan.roles.find((one) => one.name === name);
  if (role !== undefined) return holderOf(corpus, plan, role);
  const named = meaningOf(corpus, plan, name);
  const leader = named === null ? null : unitOf(corpus, named);
  return leader === null ? null : { leader, others: [] };
}

function holderOf(corpus: Corpus, plan: Plan, role: Role): Holder | null {
  const parts = partsOf(corpus, plan).filter((part) => part.role === role && part.how !== 'deputy');
  const leads = ({ how }: RolePart): boolean => how !== 'member';
  const leader = parts.find(leads)?.unit ?? null;
  return leader === null ? null : { leader, others: parts.flatMap(({ unit }) => unit ?? []) };
}

/** A role’s duties in words: of those, what only one should do. */
function fromDuties(corpus: Corpus, plan: Plan, role: Role): Charge[] {
  const duties = role.duties.flatMap((duty, index) => {
    const general = generalDuty(duty);
    return general === null ? [] : [{ ...general, pointer: `${role.pointer}/duties/${index}`, text: duty }];
  });
  const holder = duties.length === 0 ? null : holderOf(corpus, plan, role);
  if (holder === null) return [];
  return duties.map(({ pointer, ...duty }) => {
    return { ...duty, ...holder, plan, at: atField(plan.document, pointer), isGeneral: true };
  });
}

/** 柳湾桥由县公安局封闭; 信息发布由县委宣传部负责; 县委宣传部负责信息发布. */
const passive =
  /^(?<what>[^由]{2,24})由(?<who>[^由]{2,16}?)(?:统一|归口|牵头|具体|组织)*(?<how>负责|实施|承担|办理|发布|公布|封闭|关闭|封锁|管制|转移|疏散|撤离)$/;
const active = /^(?<who>[^负责由]{2,16}?)(?:统一|归口|牵头|具体)*负责(?:组织|实施)?(?<what>.{2,24})$/;

function fromBlock(corpus: Corpus, plan: Plan, { kind, step, span }: Block): Charge[] {
  const written = plan.document.text.slice(span.start, span.end);
  if (step >= 0 || kind === 'heading' || kind === 'code' || !/由|负责/.test(written)) return [];
  return clausesOf(written).flatMap((clause) => {
    const said = passive.exec(clause)?.groups ?? active.exec(clause)?.groups;
    if (said === undefined) return [];
    const { who = '', what = '', how = '' } = said;
    const deeds = deedsSaid(corpus, plan, what.replaceAll('*', ''), how);
    const holder = deeds.length === 0 ? null : holderCalled(corpus, plan, who.replaceAll('*', '').trim());
    if (holder === null) return [];
    const at = atSpan(plan.document, spanOf(clause, written, span));
    return deeds.map((deed) => ({ ...deed, ...holder, plan, text: clause, at }));
  });
}

function spanOf(clause: string, written: string, { start }: Span): Span {
  const offset = start + Math.max(0, written.indexOf(clause));
  return { start: offset, end: offset + clause.length };
}

function deedsSaid(corpus: Corpus, plan: Plan, what: string, how: string): (Deed & { readonly isGeneral: boolean })[] {
  const clause = loneActIn(how) === null ? what : `${how}${what}`;
  const deeds = deedsOfClause(clause, corpus.around(plan));
  if (deeds.length > 0) return deeds.map((deed) => ({ ...deed, isGeneral: false }));
  return what.split(/、|和|及/).flatMap((one) => {
    const general = generalDuty(/发布|公布/.test(how) ? `${one}发布` : one);
    return general === null ? [] : [{ ...general, isGeneral: true }];
  });
}

/** What only one should do in an event. Warnings are judged by what they warn of (`warning/two-issuers`). */
const single: ReadonlySet<string> = new Set([
  'evacuate',
  'close',
  'stop-school',
  'stop-work',
  'stop-traffic',
  'publish',
]);

/** What is each unit’s own (本辖区的群众转移), or is said of whatever is left over, is no one duty. */
const manifold = /预警|火险|warning|本(?:单位|部门|系统|行业|区域|辖区|地|级|县|镇|乡|村|校)|其[他它]|有关|相关|各|\d/i;

function generalDuty(written: string): (Deed & { readonly text: string; readonly isGeneral: true }) | null {
  const words = written.trim().replace(/(?:工作|任务|事宜)$/, '');
  const isSingle = [...actionsIn(words)].some((action) => single.has(action));
  if (words.length < 4 || words.length > 24 || !isSingle || manifold.test(words)) return null;
  return { key: `duty ${words.toLowerCase()}`, words, isRegistered: false, text: written, isGeneral: true };
}
