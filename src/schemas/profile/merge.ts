import type { Profile, ProfileSource } from '#model';
import { given } from './given.ts';
import { mergeClocks } from './merge-clocks.ts';
import { mergeLevels, mergeWarnings } from './merge-levels.ts';
import {
  type Ground,
  innerDemand,
  mergeItems,
  mergeSections,
  resolveDemand,
  resolveNames,
  resolveText,
  type SourceItem,
} from './resolve.ts';

/** A profile that asks for nothing yet. */
export function emptyProfile(kind: Profile['kind']): Profile {
  const title = { zh: kind, en: kind };
  const lists = {
    sections: [],
    roles: [],
    procedures: [],
    fields: [],
    registers: [],
    drills: [],
    attachments: [],
    cards: [],
  };
  return { kind, title, ordered: false, ...lists };
}

/** The profile with what `source` adds and changes. */
export function mergeProfile(base: Profile, source: ProfileSource, ground: Ground): Profile {
  return {
    kind: base.kind,
    title: resolveText(source.title, base.title),
    ordered: source.ordered ?? base.ordered,
    sections: mergeSections(base.sections, source.sections ?? [], ground),
    roles: mergeItems(base.roles, source.roles ?? [], sameId, (written, role) => resolveRole(written, role, ground)),
    procedures: mergeItems(base.procedures, source.procedures ?? [], sameId, (written, procedure) =>
      resolveProcedure(written, procedure, ground),
    ),
    ...mergeLevels(base, source, ground),
    ...mergeWarnings(base, source, ground),
    fields: mergeItems(
      base.fields,
      source.fields ?? [],
      (item, { field }) => item.field === field,
      (written, rule) => ({ field: written.field, ...resolveDemand(written, rule, ground) }),
    ),
    registers: mergeItems(
      base.registers,
      source.registers ?? [],
      (item, { register }) => item.register === register,
      (written, rule) => ({ register: written.register, ...resolveDemand(written, rule, ground) }),
    ),
    ...mergeClocks(base, source, ground),
    attachments: mergeItems(base.attachments, source.attachments ?? [], sameId, (written, rule) =>
      resolveAttachment(written, rule, ground),
    ),
    cards: mergeItems(base.cards, source.cards ?? [], sameId, (written, rule) => ({
      id: written.id,
      names: resolveNames(written.names, rule?.names),
      ...resolveDemand(written, rule, ground),
    })),
  };
}

function sameId(item: { readonly id: string }, written: { readonly id: string }): boolean {
  return item.id === written.id;
}

type Role = Profile['roles'][number];
type Procedure = Profile['procedures'][number];
type Attachment = Profile['attachments'][number];

function resolveRole(written: SourceItem<'roles'>, base: Role | undefined, ground: Ground): Role {
  const demand = resolveDemand(written, base, ground);
  return {
    id: written.id,
    names: resolveNames(written.names, base?.names),
    ...demand,
    hazards: written.hazards ?? base?.hazards ?? [],
    ...given('deputy', innerDemand(written.deputy, demand, base?.deputy, ground)),
    ...given(
      'guidance',
      written.guidance === undefined ? base?.guidance : resolveText(written.guidance, base?.guidance),
    ),
  };
}

function resolveProcedure(written: SourceItem<'procedures'>, base: Procedure | undefined, ground: Ground): Procedure {
  const demand = resolveDemand(written, base, ground);
  return {
    id: written.id,
    names: resolveNames(written.names, base?.names),
    ...demand,
    hazards: written.hazards ?? base?.hazards ?? [],
    steps: written.steps ?? base?.steps ?? 1,
    ...given('section', written.section ?? base?.section),
    ...given('each', written.each ?? base?.each),
    ...given('actor', innerDemand(written.actor, demand, base?.actor, ground)),
    ...given('time', innerDemand(written.time, demand, base?.time, ground)),
    ...given(
      'guidance',
      written.guidance === undefined ? base?.guidance : resolveText(written.guidance, base?.guidance),
    ),
  };
}

function resolveAttachment(
  written: SourceItem<'attachments'>,
  base: Attachment | undefined,
  ground: Ground,
): Attachment {
  return {
    id: written.id,
    names: resolveNames(written.names, base?.names),
    ...resolveDemand(written, base, ground),
    hazards: written.hazards ?? base?.hazards ?? [],
    ...given(
      'guidance',
      written.guidance === undefined ? base?.guidance : resolveText(written.guidance, base?.guidance),
    ),
  };
}
