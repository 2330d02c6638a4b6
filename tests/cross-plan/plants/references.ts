import { isFirm, planGraph, references } from '#corpus';
import type { SourceDocument } from '#model';
import type { Plant, PlantKind } from '../plant.ts';
import { adding, replacing } from '../plant.ts';

/** Names that stand alone in their value, so that the value can be replaced whole. */
const isWhole = (document: SourceDocument, span: { start: number; end: number }, written: string): boolean =>
  document.text.slice(span.start, span.end) === written;

const slip: PlantKind = {
  name: 'a character is missing from the id of another plan',
  take: 4,
  ways: (corpus) =>
    planGraph(corpus)
      .links.filter(isFirm)
      .flatMap(({ from, to, written, pointer, how }): Plant[] => {
        if (written !== to.id || how === 'replaces' || written.length < 9) return [];
        const edit = replacing(from.document, pointer, written.slice(0, -1));
        if (!isWhole(from.document, edit.span, written)) return [];
        return [
          {
            name: `${from.id} ${pointer}`,
            rule: 'ref/unknown',
            edits: [edit],
            places: [from.document.file, to.document.file],
          },
        ];
      }),
};

const formerName: PlantKind = {
  name: 'a unit is called by its former name',
  take: 4,
  ways: (corpus) => {
    const former = new Map(
      corpus.registers.units.flatMap((entry) => {
        const old = entry.data.former_names?.[0]?.short_names?.[0];
        return old === undefined
          ? []
          : (entry.data.short_names ?? []).map((name) => [name, { old, file: entry.document.file }] as const);
      }),
    );
    return references(corpus).flatMap(({ document, pointer, written, kind }): Plant[] => {
      const known = former.get(written);
      if (known === undefined || document.kind !== 'plan' || (kind !== 'unit' && kind !== 'actor')) return [];
      const edit = replacing(document, pointer, known.old);
      if (!isWhole(document, edit.span, written)) return [];
      return [
        {
          name: `${document.file} ${pointer}`,
          rule: 'ref/retired',
          edits: [edit],
          places: [document.file, known.file],
        },
      ];
    });
  },
};

const ended: PlantKind = {
  name: 'a plan that others lean on has been repealed',
  take: 3,
  ways: (corpus) =>
    planGraph(corpus)
      .links.filter(isFirm)
      .flatMap(({ from, to, pointer, how }): Plant[] => {
        if (how !== 'follows' && how !== 'triggers') return [];
        const edit = replacing(to.document, '/status', '废止');
        return [
          {
            name: `${from.id} ${pointer}`,
            rule: 'ref/retired',
            edits: [edit],
            places: [from.document.file, to.document.file],
          },
        ];
      }),
};

const twice: PlantKind = {
  name: 'another team has the same name',
  take: 2,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] =>
      (plan.front.resources ?? []).flatMap(({ team }) => {
        const entry = corpus.registers.teams.find(({ data }) => data.name === team);
        const other = corpus.registers.teams.find(
          ({ data, document }) => data.name !== team && data.host === entry?.data.host && document === entry?.document,
        );
        if (team === undefined || other === undefined) return [];
        const edit = replacing(other.document, `${other.pointer}/name`, team);
        return [
          {
            name: `${plan.id} ${team}`,
            rule: 'ref/ambiguous',
            edits: [edit],
            places: [plan.document.file, other.document.file],
          },
        ];
      }),
    ),
};

const circle: PlantKind = {
  name: 'a superior plan follows its subordinate',
  take: 2,
  ways: (corpus) => {
    const graph = planGraph(corpus);
    return graph.links.filter(isFirm).flatMap(({ from, to, how }): Plant[] => {
      if (how !== 'follows' || to.front.follows !== undefined) return [];
      const edit = adding(to, `上位预案: [${from.id}]`);
      return [
        {
          name: `${to.id} ${from.id}`,
          rule: 'ref/cycle',
          edits: [edit],
          places: [from.document.file, to.document.file],
        },
      ];
    });
  },
};

const skips: PlantKind = {
  name: 'a village follows the county and no longer its township',
  take: 3,
  ways: (corpus) => {
    const graph = planGraph(corpus);
    return corpus.plans.flatMap((plan): Plant[] => {
      const [superior] = graph.superiors(plan);
      const above = superior === undefined ? undefined : graph.superiors(superior)[0];
      if (plan.front.kind !== 'village' || superior === undefined || above === undefined) return [];
      const place = corpus.around(superior).jurisdiction;
      const nearest = corpus.plans.find((other) => corpus.around(other).jurisdiction === place);
      const edit = replacing(plan.document, '/follows', `[${above.id}]`);
      return [
        {
          name: plan.id,
          rule: 'ref/skips-level',
          edits: [edit],
          places: [plan.document.file, nearest?.document.file ?? ''],
        },
      ];
    });
  },
};

export const referencePlants = [slip, formerName, ended, twice, circle, skips];
