import type { Language, ProfileProcedureRule, ProfileSection } from '#model';
import type { Cast } from './cast.ts';
import { isAsked, isContent, type PlanRequest } from './plan-scaffold.ts';

/** A heading of the scaffold with what stands under it. */
export interface ScaffoldSection {
  readonly hashes: string;
  readonly number: string;
  readonly title: string;
  readonly guidance: string;
  readonly steps: readonly { readonly number: number; readonly actor: string }[];
}

/** A heading before it is numbered. */
interface Node {
  readonly title: string;
  readonly guidance: string;
  readonly actors: readonly string[];
  readonly inside: readonly Node[];
}

interface Builder {
  readonly request: PlanRequest;
  readonly cast: Cast;
  readonly levels: readonly string[];
  readonly procedures: readonly ProfileProcedureRule[];
}

/** The sections of a new plan, numbered 1, 1.1 …; each procedure stands in its section, or at the end. */
export function sectionsOf(request: PlanRequest, cast: Cast, levels: readonly string[]): ScaffoldSection[] {
  const procedures = request.profile.procedures.filter(
    (procedure) => isAsked(procedure, request) && procedure.each !== 'warning',
  );
  const builder: Builder = { request, cast, levels, procedures };
  const placed = procedures.filter(
    ({ section }) => section !== undefined && findSection(request.profile.sections, section),
  );
  const loose = procedures.filter((procedure) => !placed.includes(procedure));
  const nodes = [
    ...request.profile.sections.flatMap((section) => nodeOf(section, builder)),
    ...loose.map((procedure) => procedureNode(procedure, builder)),
  ];
  return nodes.flatMap((node, index) => numbered(node, [index + 1]));
}

export function heading(section: ProfileSection, language: Language): string {
  return section.headings[language][0] ?? section.id;
}

function nodeOf(section: ProfileSection, builder: Builder): Node[] {
  const { request, procedures } = builder;
  if (isContent(section)) return [];
  const own = procedures.filter((procedure) => procedure.section === section.id);
  const inner = section.sections.flatMap((child) => nodeOf(child, builder));
  if (!isAsked(section, request) && own.length === 0 && inner.length === 0) return [];
  const { language } = request;
  const direct = own.filter(({ each }) => each === undefined);
  const levelNodes = own
    .filter(({ each }) => each === 'level')
    .flatMap((procedure) => levelNodesOf(procedure, builder));
  return [
    {
      title: heading(section, language),
      guidance: section.guidance?.[language] ?? '',
      actors: direct.flatMap((procedure) => actorsOf(procedure, builder)),
      inside: [...inner, ...levelNodes],
    },
  ];
}

function levelNodesOf(procedure: ProfileProcedureRule, { levels, cast, request }: Builder): Node[] {
  return levels.map((title) => ({
    title,
    guidance: procedure.guidance?.[request.language] ?? '',
    actors: [...new Set([cast.commander, cast.worker])],
    inside: [],
  }));
}

function procedureNode(procedure: ProfileProcedureRule, builder: Builder): Node {
  const { language } = builder.request;
  return {
    title: procedure.names[language][0] ?? procedure.id,
    guidance: procedure.guidance?.[language] ?? '',
    actors: actorsOf(procedure, builder),
    inside: [],
  };
}

/** Who takes the steps of a procedure: the duty officer reports, the commander starts, the group does the rest. */
function actorsOf({ id, steps }: ProfileProcedureRule, { cast }: Builder): string[] {
  const actor = /report|notice|alarm|information/.test(id) ? cast.dutyOfficer : cast.worker;
  return Array.from({ length: Math.max(1, steps) }, () => actor);
}

function findSection(sections: readonly ProfileSection[], id: string): boolean {
  return sections.some((section) => section.id === id || findSection(section.sections, id));
}

function numbered(node: Node, numbers: readonly number[]): ScaffoldSection[] {
  const section: ScaffoldSection = {
    hashes: '#'.repeat(numbers.length + 1),
    number: numbers.join('.'),
    title: node.title,
    guidance: node.guidance,
    steps: node.actors.map((actor, index) => ({ number: index + 1, actor })),
  };
  return [section, ...node.inside.flatMap((child, index) => numbered(child, [...numbers, index + 1]))];
}
