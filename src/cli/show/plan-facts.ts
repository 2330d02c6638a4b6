import { conditionText, contactOf, contactOfRole, levelWord, readerOf, timeLabel } from '#cards';
import { type Corpus, kindName } from '#corpus';
import type { Language, Level, Plan, Role, Step, WarningLevel } from '#model';
import { formatDuration } from '#parse';
import { enumName, keyName } from '#schemas';

/** Someone who fills a role, as the registers know them. */
export interface PersonFacts {
  readonly name: string;
  readonly post: string;
  readonly holder: string;
  readonly phone: string | null;
}

export interface RoleFacts extends PersonFacts {
  readonly deputies: readonly PersonFacts[];
  readonly members: readonly PersonFacts[];
  readonly duties: readonly string[];
}

export interface StepFacts {
  readonly address: string;
  readonly actors: readonly string[];
  readonly time: string | null;
  readonly action: string;
  readonly details: readonly string[];
}

export interface LevelFacts {
  readonly level: number;
  readonly name: string;
  readonly when: string | null;
  readonly decide: string | null;
  readonly report: {
    readonly to: string | null;
    readonly phone: string | null;
    readonly written: string | null;
  } | null;
  readonly standDown: { readonly decide: string | null; readonly when: string | null } | null;
  readonly steps: readonly StepFacts[];
}

export interface WarningFacts {
  readonly level: WarningLevel;
  readonly name: string;
  readonly when: string | null;
  readonly issue: string | null;
}

/** Steps under one heading that belong to no level. */
export interface ProcedureFacts {
  readonly section: string;
  readonly steps: readonly StepFacts[];
}

/** What one plan says, as plain data. */
export interface PlanFacts {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  readonly kind: string;
  readonly jurisdiction: string;
  readonly lead: string | null;
  readonly status: string;
  readonly version: string;
  readonly summary: string | null;
  readonly warnings: readonly WarningFacts[];
  readonly levels: readonly LevelFacts[];
  readonly roles: readonly RoleFacts[];
  readonly procedures: readonly ProcedureFacts[];
}

/** Gathers what a plan says, with who fills its roles and how to reach them. */
export function planFacts(corpus: Corpus, plan: Plan, language: Language): PlanFacts {
  const { front } = plan;
  return {
    id: plan.id,
    title: plan.title,
    file: plan.document.file,
    kind: kindName(plan, corpus.around(plan), language),
    jurisdiction: front.jurisdiction,
    lead: front.lead ?? null,
    status: enumName('plan', '/status', front.status, language),
    version: front.version,
    summary: front.summary?.trim() ?? null,
    warnings: plan.warnings.map(({ level, when, issue }) => ({
      level,
      name: keyName('plan', `/warnings/${level}`, language),
      when: when === null ? null : conditionText(when, language),
      issue,
    })),
    levels: plan.levels.map((level) => levelFacts(plan, level, language)),
    roles: plan.roles.map((role) => roleFacts(corpus, plan, role)),
    procedures: proceduresOf(plan, language),
  };
}

function levelFacts(plan: Plan, level: Level, language: Language): LevelFacts {
  const { when, report, standDown } = level;
  return {
    level: level.level,
    name: levelWord(level.level, language),
    when: when === null ? null : conditionText(when, language),
    decide: level.decide,
    report:
      report === null
        ? null
        : {
            to: report.to,
            phone: report.phone === null ? null : formatDuration(report.phone, language),
            written: report.written === null ? null : formatDuration(report.written, language),
          },
    standDown:
      standDown === null
        ? null
        : { decide: standDown.decide, when: standDown.when === null ? null : conditionText(standDown.when, language) },
    steps: plan.steps.filter((step) => step.level === level.level).map((step) => stepFacts(step, language)),
  };
}

function stepFacts(step: Step, language: Language): StepFacts {
  return {
    address: step.address,
    actors: step.actors.map(({ name }) => name),
    time: step.time === null ? null : timeLabel(step.time, language),
    action: step.action,
    details: step.details.map(({ text }) => text),
  };
}

function roleFacts(corpus: Corpus, plan: Plan, role: Role): RoleFacts {
  const reader = readerOf(plan, corpus.around(plan), 'internal');
  const person = (name: string): PersonFacts => personOf(contactOf(name, reader));
  return {
    ...personOf(contactOfRole(role, reader)),
    deputies: role.deputies.map(person),
    members: role.members.map(person),
    duties: role.duties,
  };
}

function personOf({ name, post, holder, phone }: ReturnType<typeof contactOf>): PersonFacts {
  return { name, post, holder, phone };
}

function proceduresOf(plan: Plan, language: Language): ProcedureFacts[] {
  const loose = plan.steps.filter(({ level }) => level === null);
  const groups = Map.groupBy(loose, ({ section }) => section);
  return [...groups].map(([section, steps]) => {
    const holder = plan.sections[section];
    const title = holder === undefined ? plan.title : `${holder.numbering} ${holder.title}`.trim();
    return { section: title, steps: steps.map((step) => stepFacts(step, language)) };
  });
}
