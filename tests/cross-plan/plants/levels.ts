import { laddersOf, planGraph } from '#corpus';
import { locate, type Plan } from '#model';
import type { PlantedEdit } from '../county.ts';
import { type Plant, type PlantKind, replacing } from '../plant.ts';

/** The lower ends of a plan's levels that are the same as a superior's for the same measure. */
function sharedEnds(plan: Plan, superior: Plan): readonly string[] {
  const above = laddersOf(superior).levels;
  return laddersOf(plan).levels.flatMap((ladder) => {
    const other = above.find(
      ({ metric, at, window }) =>
        metric === ladder.metric && at === ladder.at && window?.seconds === ladder.window?.seconds,
    );
    return ladder.rungs.flatMap(({ level, interval: { min }, pointer, isJoint }) => {
      const same = other?.rungs.find((rung) => rung.level === level);
      return min === undefined || isJoint || same?.interval.min !== min ? [] : [`${pointer}/gte`];
    });
  });
}

type IsWanted = (plan: Plan, superior: Plan) => boolean;

function thresholdPlants(rule: string, shift: number, isWanted: IsWanted): PlantKind['ways'] {
  const moved = ({ document }: Plan, pointer: string): PlantedEdit => {
    const { span } = replacing(document, pointer, '');
    const number = Number(document.text.slice(span.start, span.end));
    return { document, span, text: String(Math.round((number + shift) * 100) / 100) };
  };
  const between = (plan: Plan, superior: Plan): Plant[] =>
    sharedEnds(plan, superior)
      .filter((pointer) => plan.document.locations[pointer] !== undefined)
      .map((pointer) => ({
        name: `${plan.id} ${pointer}`,
        rule,
        edits: [moved(plan, pointer)],
        places: [plan.document.file, superior.document.file],
      }));
  return (corpus) =>
    corpus.plans.flatMap((plan) =>
      planGraph(corpus)
        .superiors(plan)
        .flatMap((superior) => (isWanted(plan, superior) ? between(plan, superior) : [])),
    );
}

const later: PlantKind = {
  name: 'a subordinate starts later than its superior',
  take: 4,
  ways: thresholdPlants('link/trigger-later-than-superior', 0.1, () => true),
};

/** Plans of a government itself; firms and townships may start earlier. */
const governmental: ReadonlySet<Plan['front']['kind']> = new Set([
  'special',
  'department',
  'joint',
  'manual',
  'action',
]);

const differing: PlantKind = {
  name: 'a plan of the same county has another number for the level',
  take: 2,
  ways: thresholdPlants(
    'link/level-differs',
    -0.1,
    (plan, superior) => governmental.has(plan.front.kind) && plan.front.jurisdiction === superior.front.jurisdiction,
  ),
};

const notation: PlantKind = {
  name: 'levels are written in another notation than above',
  take: 2,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] => {
      const superior = planGraph(corpus)
        .superiors(plan)
        .find(({ levels }) => levels.length > 0);
      const level = plan.levels.at(-1);
      if (superior === undefined || level === undefined || !superior.levels.some((one) => one.level === level.level))
        return [];
      const words = { 1: '一级', 2: '二级', 3: '三级', 4: '四级' };
      const edits = plan.levels.map((one) => ({
        document: plan.document,
        span: locate(plan.document, one.pointer, 'key'),
        text: words[one.level],
      }));
      return [
        { name: plan.id, rule: 'link/level-differs', edits, places: [plan.document.file, superior.document.file] },
      ];
    }),
};

export const levelPlants = [later, differing, notation];
