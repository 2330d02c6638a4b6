import {
  type Condition,
  type Duration,
  keyPointer,
  type Level,
  type Plan,
  type PlanFrontMatter,
  type PlanLevel,
  type PlanReport,
  pointer,
  type ReportingHop,
  type Role,
  responseLevels,
  type SourceDocument,
  type Warning,
  warningLevels,
} from '#model';
import { type Body, readCondition, readDuration } from '#parse';
import { packBlocks, unpackBlocks } from './pack-blocks.ts';

/** What a plan takes from its body; the blocks packed. */
export type PlanBody = Pick<Body, 'sections' | 'steps'> & { readonly blocks: Int32Array };

/** The body of a plan as it was read. Copies have room for what they hold and no more. */
export function planBody({ sections, steps, blocks }: Body): PlanBody {
  return { sections: sections.slice(), steps: steps.slice(), blocks: packBlocks(blocks) };
}

/** A plan from its front matter, under canonical names, and its body. */
export function makePlan(front: PlanFrontMatter, document: SourceDocument, bodyStart: number, body: PlanBody): Plan {
  const { sections, steps, blocks } = body;
  return {
    id: front.id,
    title: front.title,
    document,
    front,
    roles: rolesOf(front),
    levels: levelsOf(front),
    warnings: warningsOf(front),
    reporting: reportingOf(front),
    bodyStart,
    sections,
    steps,
    get blocks() {
      return unpackBlocks(blocks);
    },
  };
}

function rolesOf({ roles }: PlanFrontMatter): Role[] {
  return Object.entries(roles ?? {}).map(([name, role]) => ({
    name,
    ...(role.post === undefined ? {} : { post: role.post }),
    ...(role.unit === undefined ? {} : { unit: role.unit }),
    ...(role.lead === undefined ? {} : { lead: role.lead }),
    members: role.members ?? [],
    deputies: role.deputies ?? [],
    duties: role.duties ?? [],
    pointer: keyPointer('/roles', name),
  }));
}

function levelsOf({ levels }: PlanFrontMatter): Level[] {
  return responseLevels.flatMap((level) => {
    const written = levels?.[level];
    return written === undefined ? [] : [levelOf(level, written)];
  });
}

function levelOf(level: Level['level'], written: PlanLevel): Level {
  const at = pointer('levels', level);
  const end = written.stand_down;
  return {
    level,
    when: condition(written.when, `${at}/when`),
    decide: written.decide ?? null,
    report: written.report === undefined ? null : reportOf(written.report),
    standDown:
      end === undefined ? null : { decide: end.decide ?? null, when: condition(end.when, `${at}/stand_down/when`) },
    pointer: at,
  };
}

function reportOf({ to, phone, written }: PlanReport): Level['report'] {
  return { to: to ?? null, phone: duration(phone), written: duration(written) };
}

function warningsOf({ warnings }: PlanFrontMatter): Warning[] {
  return warningLevels.flatMap((level) => {
    const written = warnings?.[level];
    if (written === undefined) return [];
    const at = pointer('warnings', level);
    return [{ level, when: condition(written.when, `${at}/when`), issue: written.issue ?? null, pointer: at }];
  });
}

function reportingOf({ reporting }: PlanFrontMatter): ReportingHop[] {
  return (reporting ?? []).map(({ from, to, by, within }, index) => ({
    from,
    to,
    by: by ?? null,
    within: duration(within),
    pointer: pointer('reporting', index),
  }));
}

function condition(value: unknown, at: string): Condition | null {
  return value === undefined ? null : readCondition(value, at);
}

function duration(written: string | undefined): Duration | null {
  return written === undefined ? null : readDuration(written);
}
