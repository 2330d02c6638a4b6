import { remember } from '#corpus';
import type { Role, Step } from '#model';
import type { NamedKind, Resolution } from '#registers';
import type { CardCall } from './card.ts';
import { type Contact, contactOf } from './contact.ts';
import type { PlanReader } from './reader.ts';
import type { Scenario } from './scenario.ts';
import { stepsOf } from './scenario.ts';

/** An action that needs a call: what reports, tells, asks or sends. */
const calls =
  /报告|上报|续报|电话|通知|通报|告知|联系|联络|请求|申请|调集|调派|派|要求|会同|配合|转告|报|call|phone|report|notify|inform|tell|request|ask|dispatch|contact/i;

/** Whom the role calls, in the order of calling: those whom its steps name, then where it reports, then who decides. */
export function calleesOf(role: Role, scenario: Scenario, reader: PlanReader): CardCall[] {
  const named = scenario.steps.flatMap((step) => calledInStep(step, reader));
  const own = ownNames(role);
  const wanted = [...named, ...reportsOf(role, scenario, reader), ...fallback(role, scenario, reader)];
  const found = callsTo(
    wanted.filter((name) => !own.has(name)),
    reader,
  );
  // A small card has room for the number, not for the name of whoever sits there this year.
  return found.map((call) => ({ ...call, note: '' }));
}

/** Each contact once, in the order of the names. */
export function callsTo(names: readonly string[], reader: PlanReader): CardCall[] {
  const seen = new Set<string>();
  const found: CardCall[] = [];
  for (const name of names) {
    const contact = contactOf(name, reader);
    if (seen.has(contact.id)) continue;
    seen.add(contact.id);
    found.push(callOf(contact));
  }
  return found;
}

export function callOf({ name, phone, holder }: Contact): CardCall {
  return { name, phone, note: holder };
}

const namesByStep = remember<PlanReader, Map<Step, readonly string[]>>(() => new Map());
const calledByStep = remember<PlanReader, Map<Step, readonly string[]>>(() => new Map());

/** Whom a step tells to call: a step of reporting stands on the card of every level. */
function calledInStep(step: Step, reader: PlanReader): readonly string[] {
  const known = calledByStep(reader);
  const names = known.get(step) ?? (calls.test(step.action) ? namesInStep(step, reader) : []);
  known.set(step, names);
  return names;
}

/** Roles of the plan and things of the registers that a step's action names, in the order of the text. */
export function namesInStep(step: Step, reader: PlanReader): readonly string[] {
  const known = namesByStep(reader);
  const names = known.get(step) ?? findNames(step, reader);
  known.set(step, names);
  return names;
}

function findNames(step: Step, reader: PlanReader): string[] {
  const text = [step.action, ...step.details.map((detail) => detail.text)].join('\n');
  const found: { readonly at: number; readonly name: string }[] = [];
  for (const { name } of reader.plan.roles) {
    const at = text.indexOf(name);
    if (at >= 0) found.push({ at, name });
  }
  for (const { name, span, meaning } of reader.around.names.mentionsIn(text, reader.around.jurisdiction)) {
    if (found.some((role) => role.at <= span.start && span.end <= role.at + role.name.length)) continue;
    if (meaning.kind === 'found' && !['unit', 'post', 'team', 'jurisdiction'].includes(meaning.target.kind)) continue;
    if (meaning.kind === 'unknown' || !isCallable(name, meaning, reader)) continue;
    found.push({ at: span.start, name });
  }
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name);
}

const callable: readonly NamedKind[] = ['unit', 'post', 'team'];

/** Whether a name means one unit, post or team; what is nearest of all is nearest of these. */
function isCallable(name: string, meaning: Resolution, { around }: PlanReader): boolean {
  if (meaning.kind === 'found' && callable.includes(meaning.target.kind)) return true;
  return around.names.resolve(name, callable, around.jurisdiction).kind === 'found';
}

const ownNames = remember<Role, ReadonlySet<string>>(
  (role) => new Set([role.name, role.post, role.unit, role.lead].flatMap((name) => name ?? [])),
);

/** Where the role reports by the plan's front matter: its hops, and its level's report. */
function reportsOf(role: Role, scenario: Scenario, reader: PlanReader): string[] {
  const own = ownNames(role);
  const hops = reader.plan.reporting.filter(({ from }) => own.has(from)).map(({ to }) => to);
  const level = reader.plan.levels.find((candidate) => candidate.level === scenario.level);
  const reports = scenario.steps.some(({ action }) => /报|report/i.test(action));
  return [...hops, ...(reports && level?.report?.to != null ? [level.report.to] : [])];
}

/** The first groups that a commander calls; the call list has them all. */
const mostGroups = 6;

/** A group calls the one who commands, a deputy the one in whose place it acts; who commands calls those who act. */
function fallback(role: Role, scenario: Scenario, reader: PlanReader): string[] {
  const { plan } = reader;
  const deciders = plan.levels.filter(({ level }) => scenario.level === null || level === scenario.level);
  const chief = deciders.find(({ decide }) => decide !== null)?.decide ?? null;
  if (chief === null) return plan.roles.filter(({ deputies }) => deputies.includes(role.name)).map(({ name }) => name);
  if (chief !== role.name) return [chief];
  const acting = plan.roles.filter(
    ({ name }) => name !== chief && stepsOf(plan, name).some(({ level }) => level === scenario.level),
  );
  return acting.slice(0, mostGroups).map(({ name }) => name);
}
