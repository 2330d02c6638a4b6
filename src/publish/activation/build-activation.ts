import {
  actingRoles,
  callsTo,
  conditionText,
  contactOfRole,
  inTime,
  isInProcedure,
  levelName,
  namesInStep,
  type PlanReader,
  readerOf,
  scenariosOf,
  sourceOf,
} from '#cards';
import type { Corpus } from '#corpus';
import type { Plan, ResponseLevel, Role, Step } from '#model';
import { readCondition } from '#parse';
import type { Activation, ActivationRole, ActivationTask, TriggeredPlan } from './activation.ts';
import { activationOrder } from './activation-order.ts';
import { activationResources } from './activation-resources.ts';
import { dueAt, plus } from './clock.ts';
import { reportForms } from './report-forms.ts';

/** What starts, when and where. */
export interface ActivationRequest {
  readonly level: ResponseLevel | null;
  /** For which event, where a plan without levels has procedures for several; null for all of it. */
  readonly procedure: string | null;
  /** Local moment, `2026-07-01T03:20`. */
  readonly at: string;
  /** As the user wrote it; empty for the plan's whole jurisdiction. */
  readonly place: string;
  readonly drill: boolean;
}

/** Puts a plan into action: the same steps with clock times, and all that the first hour needs. */
export function buildActivation(corpus: Corpus, plan: Plan, request: ActivationRequest): Activation {
  const reader = readerOf(plan, corpus.around(plan), 'internal');
  const roles = rolesOf(reader, request);
  const source = sourceOf(reader);
  const { level, at } = request;
  return {
    id: packId(plan, request),
    language: reader.language,
    drill: request.drill,
    plan: {
      id: plan.id,
      title: plan.title,
      version: source.version,
      date: source.date,
      hash: source.hash,
      url: source.url,
    },
    level,
    levelName: level === null ? (request.procedure ?? '') : levelName(level, reader.language),
    at,
    place: request.place,
    roles,
    calls: callOrder(roles, reader, level),
    order: activationOrder(reader, request),
    reports: reportForms(reader, request, roles),
    resources: activationResources(reader, request),
    triggers: triggersOf(corpus, reader),
  };
}

function packId({ id }: Plan, { at, level, procedure, drill }: ActivationRequest): string {
  return `${id}@${at}${level === null && procedure === null ? '' : `#${level ?? procedure}`}${drill ? '-drill' : ''}`;
}

function rolesOf(reader: PlanReader, request: ActivationRequest): ActivationRole[] {
  return actingRoles(reader.plan).flatMap((role) => {
    const tasks = stepsAt(role, reader, request).map((step) => taskOf(step, role, reader, request.at));
    const all = [...tasks, ...reportTasks(role, tasks, reader, request)].sort(byDue);
    if (all.length === 0) return [];
    const { holder, phone, post } = contactOfRole(role, reader);
    return [
      {
        name: role.name,
        holder: [post, holder].filter((part) => part !== '').join(' '),
        phone,
        deputies: role.deputies,
        tasks: all,
      },
    ];
  });
}

function byDue(a: ActivationTask, b: ActivationTask): number {
  return (a.due ?? '9').localeCompare(b.due ?? '9');
}

/** What a role does at the level, or in the procedure where the plan has none: its steps there with those of reporting. */
function stepsAt(role: Role, reader: PlanReader, { level, procedure }: ActivationRequest): Step[] {
  const scenarios = scenariosOf(reader.plan, role.name, reader.language);
  const own = scenarios.filter(
    (scenario) => scenario.level === level && (level !== null || scenario.key !== 'warning'),
  );
  const steps = new Set(own.flatMap((scenario) => scenario.steps));
  return inTime([...steps].filter((step) => isInProcedure(step, procedure, reader.plan)));
}

function taskOf(step: Step, role: Role, reader: PlanReader, at: string): ActivationTask {
  const told = namesInStep(step, reader).filter((name) => name !== role.name);
  return {
    id: step.address,
    role: role.name,
    due: dueAt(at, step.time),
    every: step.time?.kind === 'every' ? step.time.seconds : null,
    action: step.action.trim(),
    details: step.details.map(({ text }) => text),
    calls: callsTo(told, reader).filter(({ phone }) => phone !== null),
  };
}

/** The limits of the level's own report, for the role that reports by its steps. */
function reportTasks(
  role: Role,
  tasks: readonly ActivationTask[],
  reader: PlanReader,
  { level, at }: ActivationRequest,
): ActivationTask[] {
  const report = reader.plan.levels.find((each) => each.level === level)?.report;
  if (report?.to == null || reporterOf(reader, level) !== role.name) return [];
  const calls = callsTo([report.to], reader);
  const zh = reader.language === 'zh';
  const said = (word: RegExp): boolean =>
    tasks.some(({ action }) => action.includes(report.to ?? '') && word.test(action));
  const make = (id: string, seconds: number | undefined, action: string, word: RegExp): ActivationTask[] =>
    seconds === undefined || said(word)
      ? []
      : [{ id, role: role.name, due: plus(at, seconds), every: null, action, details: [], calls }];
  return [
    ...make(
      'report-phone',
      report.phone?.seconds,
      zh ? `电话报告${report.to}` : `Phone ${report.to}`,
      /电话|phone|call/i,
    ),
    ...make(
      'report-written',
      report.written?.seconds,
      zh ? `书面报告${report.to}` : `Written report to ${report.to}`,
      /书面|written/i,
    ),
  ];
}

/** The role whose steps tell the one to whom the level reports; else the first role whose steps report. */
export function reporterOf({ plan }: PlanReader, level: ResponseLevel | null): string | null {
  const to = plan.levels.find((each) => each.level === level)?.report?.to ?? null;
  const reports = plan.steps.filter(({ action }) => /报告|上报|续报|report/i.test(action));
  const steps = [...reports.filter(({ action }) => to !== null && action.includes(to)), ...reports];
  const actors = steps.flatMap((step) => step.actors.map(({ name }) => name));
  return actors.find((name) => plan.roles.some((role) => role.name === name)) ?? null;
}

/** Whom the commander's office calls, in order: who decides, the acting roles by their first limit, then whom tasks name. */
function callOrder(roles: readonly ActivationRole[], reader: PlanReader, level: ResponseLevel | null) {
  const decider = reader.plan.levels.find((each) => each.level === level)?.decide;
  const first = [...roles]
    .sort((a, b) => (a.tasks[0]?.due ?? '9').localeCompare(b.tasks[0]?.due ?? '9'))
    .map(({ name }) => name);
  const report = reader.plan.levels.find((each) => each.level === level)?.report?.to;
  const named = roles.flatMap(({ tasks }) => tasks.flatMap(({ calls }) => calls.map(({ name }) => name)));
  return callsTo(
    [...(decider == null ? [] : [decider]), ...first, ...(report == null ? [] : [report]), ...named],
    reader,
  );
}

function triggersOf(corpus: Corpus, reader: PlanReader): TriggeredPlan[] {
  return (reader.plan.front.triggers ?? []).map(({ plan: name, when }) => {
    const target = corpus.planNamed(name, reader.around.jurisdiction);
    const lead = target?.front.lead ?? '';
    const [call] = lead === '' ? [] : callsTo([lead], reader);
    const condition = when === undefined ? null : readCondition(when, '/triggers');
    return {
      title: target?.title ?? name,
      when: condition === null ? '' : conditionText(condition, reader.language),
      lead,
      phone: call?.phone ?? null,
    };
  });
}
