import { rememberLately } from '#corpus';
import type { Role, Step } from '#model';
import type { NamedKind, Resolution } from '#registers';
import type { CardCall } from './card.ts';
import { type Contact, contactOf } from './contact.ts';
import type { PlanReader } from './reader.ts';
import type { Scenario } from './scenario.ts';
import { stepsOf } from './scenario.ts';

/** An action that needs a call: what reports, tells, asks or sends. */
const calls =
  /报|电话|通知|告知|联系|联络|请求|申请|调集|派|要求|会同|配合|转告|call|phone|report|notify|inform|tell|request|ask|dispatch|contact/i;

/** Whom the role calls, in the order of calling, each once. */
export function calleesOf(role: Role, scenario: Scenario, reader: PlanReader): CardCall[] {
  const found: Contact[] = [];
  for (const contact of namedFor(role, scenario, reader)) addOnce(contact, found);
  // A small card has room for the number, not for the name of whoever sits there this year.
  return found.map(({ name, phone }) => ({ name, phone, note: '' }));
}

/** Those whom the role's steps name, then where it reports, then who decides; some of them more than once. */
export function namedFor(role: Role, scenario: Scenario, reader: PlanReader): Contact[] {
  const named: Contact[] = [];
  const add = (contact: Contact): void => {
    if (!isOwn(contact.name, role)) named.push(contact);
  };
  for (const step of scenario.steps) calledInStep(step, reader).forEach(add);
  for (const name of reportsOf(role, scenario, reader)) add(contactOf(name, reader));
  for (const name of fallback(role, scenario, reader)) add(contactOf(name, reader));
  return named;
}

function addOnce(contact: Contact, found: Contact[]): void {
  if (!found.some(({ id }) => id === contact.id)) found.push(contact);
}

/** Whether a name means the role itself, or who fills it. */
function isOwn(name: string, { name: own, post, unit, lead }: Role): boolean {
  return name === own || name === post || name === unit || name === lead;
}

/** Each contact once, in the order of the names. */
export function callsTo(names: readonly string[], reader: PlanReader): CardCall[] {
  const found: Contact[] = [];
  for (const name of names) addOnce(contactOf(name, reader), found);
  return found.map(callOf);
}

export function callOf({ name, phone, holder }: Contact): CardCall {
  return { name, phone, note: holder };
}

/** By the place of the step in the plan. */
const namesByStep = rememberLately<PlanReader, (readonly string[] | undefined)[]>(() => []);
const calledByStep = rememberLately<PlanReader, (readonly Contact[] | undefined)[]>(() => []);

/** Whom a step tells to call: a step of reporting stands on the card of every level. */
function calledInStep(step: Step, reader: PlanReader): readonly Contact[] {
  const known = calledByStep(reader);
  const { index } = step;
  known[index] ??= calls.test(step.action) ? namesInStep(step, reader).map((name) => contactOf(name, reader)) : [];
  return known[index];
}

/** Roles of the plan and things of the registers that a step's action names, in the order of the text. */
export function namesInStep(step: Step, reader: PlanReader): readonly string[] {
  const known = namesByStep(reader);
  const { index } = step;
  known[index] ??= findNames(step, reader);
  return known[index];
}

function findNames(step: Step, reader: PlanReader): readonly string[] {
  const text = step.details.length === 0 ? step.action : textOf(step);
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

function textOf({ action, details }: Step): string {
  return [action, ...details.map(({ text }) => text)].join('\n');
}

const callable: readonly NamedKind[] = ['unit', 'post', 'team'];

/** Whether a name means one unit, post or team; what is nearest of all is nearest of these. */
function isCallable(name: string, meaning: Resolution, { around }: PlanReader): boolean {
  if (meaning.kind === 'found' && callable.includes(meaning.target.kind)) return true;
  return around.names.resolve(name, callable, around.jurisdiction).kind === 'found';
}

/** Where the role reports by the plan's front matter: its hops, and its level's report. */
function reportsOf(role: Role, { level, steps }: Scenario, { plan }: PlanReader): string[] {
  const reports = plan.reporting.filter(({ from }) => isOwn(from, role)).map(({ to }) => to);
  const report = plan.levels.find((candidate) => candidate.level === level)?.report;
  if (report?.to != null && steps.some(({ action }) => /报|report/i.test(action))) reports.push(report.to);
  return reports;
}

/** The first groups that a commander calls; the call list has them all. */
const mostGroups = 6;

/** A group calls the one who commands, a deputy the one in whose place it acts; who commands calls those who act. */
function fallback({ name: own }: Role, { level }: Scenario, { plan }: PlanReader): string[] {
  const decides = plan.levels.find((each) => each.decide !== null && (level === null || each.level === level));
  const chief = decides?.decide ?? null;
  if (chief === null) return plan.roles.filter(({ deputies }) => deputies.includes(own)).map(({ name }) => name);
  if (chief !== own) return [chief];
  const acting = plan.roles.filter(
    ({ name }) => name !== chief && stepsOf(plan, name).some((step) => step.level === level),
  );
  return acting.slice(0, mostGroups).map(({ name }) => name);
}
