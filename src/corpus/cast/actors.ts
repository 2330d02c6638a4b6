import type { Plan, Role, Step, StepActor } from '#model';
import { wording } from '#schemas';
import type { PlanContext } from '../corpus.ts';
import { rememberLately } from '../graph/lately.ts';

/**
 * Who an actor of a step is: a role of the plan; something else that the plan or the registers know; several at once
 * (各村, 全体师生); somebody who is not named at all (有关部门); or nobody that is known.
 */
export type ActorKind = 'role' | 'known' | 'group' | 'vague' | 'unknown';

type Around = Pick<PlanContext, 'names' | 'jurisdiction' | 'settings'>;

const vague = new Set(wording.vague.actor);
const vagueLead = /^(?:各)?(?:有关|相关)[^，。]{0,8}$|^(?:专人|指定人员|责任人员|relevant .+|appropriate .+)$/i;
const severalLead = /^(?:各|全体|所有|每个?|其他|其余|周边|附近|本[村校单厂院])|^(?:all|every|each|other) /i;
const people =
  /^(?:群众|村民|居民|师生|学生|老师|教师|教职工|员工|职工|家长|游客|乘客|住户|旅客|病人|患者|老人|业主|商户|司机|船主|船民|养殖户|现场人员|值守人员|志愿者|residents|staff|students|teachers|visitors)$/i;
const ofRole = /^(?:组长|副组长|队长|副队长|成员|全体成员|全员|队员|负责人|值班员|联络员|各成员单位)$/;

/** The role that a name in a step means: itself, its head or members, its deputy, or who fills it. */
export function roleNamed(plan: Plan, written: string): Role | null {
  const name = written.replace(/[（(][^（）()]*[）)]$/, '').trim();
  const exact = plan.roles.find((role) => role.name === name);
  if (exact !== undefined) return exact;
  const holder = plan.roles.find(
    ({ post, unit, lead, deputies }) => post === name || unit === name || lead === name || deputies.includes(name),
  );
  if (holder !== undefined) return holder;
  const headed = name.startsWith('副') ? name.slice(1) : null;
  return (
    plan.roles.find(
      (role) =>
        headed === role.name ||
        (name.startsWith(role.name) && ofRole.test(name.slice(role.name.length))) ||
        (role.name.length > 2 && name.endsWith(role.name)),
    ) ?? null
  );
}

/** What is known of an actor's name. */
export function kindOfActor(plan: Plan, { names, jurisdiction, settings }: Around, written: string): ActorKind {
  if (roleNamed(plan, written) !== null) return 'role';
  if (isVagueActor(written)) return 'vague';
  const meaning = names.resolve(written, ['unit', 'post', 'team', 'jurisdiction'], jurisdiction);
  if (meaning.kind !== 'unknown') return 'known';
  if (settings.vocabulary?.actors?.includes(written) === true) return 'known';
  if (plan.roles.some(({ members }) => members.includes(written))) return 'known';
  return severalLead.test(written) || people.test(written) ? 'group' : 'unknown';
}

/** Whether a name stands for nobody in particular: 有关部门, 相关单位, 专人. */
export function isVagueActor(written: string): boolean {
  const name = written.trim();
  return vague.has(name) || vague.has(name.toLowerCase()) || vagueLead.test(name);
}

const classes =
  /^[^，。]{0,4}(?:教师|老师|教职工|员工|职工|工作人员|同志|干部|人员|医生|护士|保安|志愿者|staff|teachers?|workers)$/i;

/** Whether many hold what is called so: 体育教师, 值班人员. Of a post of that name the register knows the holder. */
export function isClassOfPeople(written: string): boolean {
  return classes.test(written.trim());
}

/** An actor with the step that it stands in. */
export interface Acting {
  readonly actor: StepActor;
  readonly step: Step;
}

/** Where each name acts, in the order of the text. */
export const actingIn: (plan: Plan) => ReadonlyMap<string, readonly Acting[]> = rememberLately(({ steps }: Plan) =>
  Map.groupBy(
    steps.flatMap((step) => step.actors.map((actor) => ({ actor, step }))),
    ({ actor }) => actor.name,
  ),
);
