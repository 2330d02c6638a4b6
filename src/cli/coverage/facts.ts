import { type Corpus, type CoverageCell, coverageMatrix, headquartersOf } from '#corpus';
import type { Language, Plan } from '#model';
import { hazards } from '#schemas';

export interface PlanLink {
  readonly id: string;
  readonly title: string;
}

export interface HeadquartersFacts {
  readonly id: string;
  readonly name: string;
  readonly jurisdiction: string;
  readonly office: string | null;
  readonly hazards: readonly string[];
  readonly plans: readonly PlanLink[];
}

/** How a hazard is covered at a place: by its own plan, by one above, not at all though a risk is there, or nothing. */
export type Cover = 'own' | 'above' | 'gap' | 'none';

export interface CellFacts {
  readonly cover: Cover;
  readonly plans: readonly PlanLink[];
  readonly risks: readonly string[];
}

/** What is covered, as plain data. */
export interface CoverageFacts {
  readonly version: 1;
  /** Over the whole workspace, whatever is shown of it. */
  readonly counts: {
    readonly headquarters: number;
    readonly withPlan: number;
    readonly withoutPlan: number;
    /** Places by hazards: how large the whole matrix is. */
    readonly cells: number;
    /** Places with a registered risk and no plan, hazard by hazard. */
    readonly gaps: number;
  };
  readonly headquarters: readonly HeadquartersFacts[];
  readonly matrix: {
    readonly hazards: readonly { readonly id: string; readonly name: string }[];
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly level: string;
      readonly cells: readonly CellFacts[];
    }[];
  };
}

/** Gathers the coverage of a workspace in one language. */
export function coverageFacts(corpus: Corpus, language: Language): CoverageFacts {
  const { hazards: shown, rows } = coverageMatrix(corpus);
  const headquarters = headquartersOf(corpus).map(({ entry: { data }, hazards: ids, plans }) => ({
    id: data.id,
    name: data.name,
    jurisdiction: data.jurisdiction ?? '',
    office: data.office ?? null,
    hazards: data.hazards ?? ids.map((id) => hazardName(id, language)),
    plans: plans.map(linkTo),
  }));
  const places = rows.map(({ place: { data }, cells }) => ({
    id: data.id,
    name: data.name,
    level: data.level,
    cells: cells.map(cellFacts),
  }));
  const withPlan = headquarters.filter(({ plans }) => plans.length > 0).length;
  return {
    version: 1,
    counts: {
      headquarters: headquarters.length,
      withPlan,
      withoutPlan: headquarters.length - withPlan,
      cells: places.length * shown.length,
      gaps: places.flatMap(({ cells }) => cells).filter(isGap).length,
    },
    headquarters,
    matrix: { hazards: shown.map(({ id }) => ({ id, name: hazardName(id, language) })), rows: places },
  };
}

/** Only what has no plan: headquarters, and the places and hazards with a gap. The counts stay those of the whole. */
export function onlyMissing(facts: CoverageFacts): CoverageFacts {
  const { hazards: shown, rows } = facts.matrix;
  const wanted = shown.map((_, index) => rows.some(({ cells }) => isGap(cells[index])));
  const kept = <Item>(items: readonly Item[]): Item[] => items.filter((_, index) => wanted[index] === true);
  return {
    ...facts,
    headquarters: facts.headquarters.filter(({ plans }) => plans.length === 0),
    matrix: {
      hazards: kept(shown),
      rows: rows.filter(({ cells }) => cells.some(isGap)).map((row) => ({ ...row, cells: kept(row.cells) })),
    },
  };
}

function isGap(cell: CellFacts | undefined): boolean {
  return cell?.cover === 'gap';
}

function hazardName(id: string, language: Language): string {
  return hazards.find((hazard) => hazard.id === id)?.[language] ?? id;
}

function linkTo({ id, title }: Plan): PlanLink {
  return { id, title };
}

function cellFacts({ plans, above, risks }: CoverageCell): CellFacts {
  const shown = plans.length > 0 ? plans : above;
  const cover = plans.length > 0 ? 'own' : above.length > 0 ? 'above' : risks.length > 0 ? 'gap' : 'none';
  return { cover, plans: shown.map(linkTo), risks: risks.map(({ data }) => data.name) };
}
