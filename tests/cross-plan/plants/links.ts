import { headquartersOf, isFirm, laddersOf, ownPlans, planGraph } from '#corpus';
import { locate, type Plan } from '#model';
import { actionsIn } from '#schemas';
import type { PlantedEdit } from '../county.ts';
import { type Plant, type PlantKind, replacing, swapping, telling } from '../plant.ts';

const notReturned: PlantKind = {
  name: 'works_with is not returned',
  take: 4,
  ways: (corpus) =>
    planGraph(corpus)
      .links.filter(isFirm)
      .flatMap(({ from, to, how }): Plant[] => {
        const back = to.front.works_with ?? [];
        if (how !== 'works_with' || !back.includes(from.id) || back.length < 2) return [];
        const others = back.filter((id) => id !== from.id);
        const edit = replacing(to.document, '/works_with', `[${others.join(', ')}]`);
        return [
          {
            name: `${from.id} ${to.id}`,
            rule: 'link/one-sided',
            edits: [edit],
            places: [from.document.file, to.document.file],
          },
        ];
      }),
};

const unusedAgreement: PlantKind = {
  name: 'an agreement is meant for a plan that does not know it',
  take: 2,
  ways: (corpus) =>
    corpus.registers.agreements.flatMap((entry): Plant[] => {
      const { data, document, pointer } = entry;
      const plan = corpus.plans.find(
        (one) => !one.document.text.includes(data.party_b) && !one.document.text.includes(data.name),
      );
      if (plan === undefined) return [];
      const { span } = replacing(document, `${pointer}/party_b`, '');
      const edit = { document, span, text: `${data.party_b}, 预案: [${plan.id}]` };
      return [{ name: data.id, rule: 'link/one-sided', edits: [edit], places: [document.file, plan.document.file] }];
    }),
};

const lostAgreement: PlantKind = {
  name: 'a party of a joint plan has agreed to nothing',
  take: 2,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] =>
      corpus.registers.agreements.flatMap(({ data, document, pointer }) => {
        const other = corpus.registers.agreements.find(({ data: { party_b } }) => party_b !== data.party_b);
        const isParty = plan.front.parties?.some((party) => party.startsWith(data.party_b)) === true;
        const isOnly =
          corpus.registers.agreements.filter(({ data: { party_b } }) => party_b === data.party_b).length === 1;
        if (!isParty || !isOnly || other === undefined) return [];
        const edit = replacing(document, `${pointer}/party_b`, other.data.party_b);
        const places: Plant['places'] = [plan.document.file, document.file];
        return [{ name: `${plan.id} ${data.id}`, rule: 'link/one-sided', edits: [edit], places }];
      }),
    ),
};

/** Plans that their headquarters' register entry and the overall plan's list agree about. */
function ledPlans(corpus: Parameters<PlantKind['ways']>[0]): { plan: Plan; file: string }[] {
  return headquartersOf(corpus).flatMap(({ entry, plans: [plan] }) =>
    plan === undefined || entry.data.office === undefined ? [] : [{ plan, file: entry.document.file }],
  );
}

const otherLead: PlantKind = {
  name: 'a special plan is led by another unit than its headquarters says',
  take: 3,
  ways: (corpus) =>
    ledPlans(corpus).map(({ plan, file }): Plant => {
      const lead = plan.front.lead === '县财政局' ? '县司法局' : '县财政局';
      const edit = replacing(plan.document, '/lead', lead);
      return { name: plan.id, rule: 'link/lead-differs', edits: [edit], places: [plan.document.file, file] };
    }),
};

const otherLeadAbove: PlantKind = {
  name: 'the overall plan names another lead',
  take: 2,
  ways: (corpus) =>
    headquartersOf(corpus).flatMap(({ entry, plans: [plan] }): Plant[] => {
      const superior = plan === undefined ? undefined : planGraph(corpus).superiors(plan)[0];
      const called = entry.data.short_names?.[0] ?? '';
      if (plan === undefined || superior === undefined) return [];
      const edit = swapping(superior.document, `${called}（${plan.front.lead}`, `${called}（县司法局`);
      if (edit === null) return [];
      return [
        {
          name: plan.id,
          rule: 'link/lead-differs',
          edits: [edit],
          places: [plan.document.file, superior.document.file],
        },
      ];
    }),
};

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

const tasks = ['采样检测', '消杀洗消', '停课', '停航停渡', '隔离封存', '断电断气'];

const untaken: PlantKind = {
  name: 'a group is given to a unit whose own plan knows nothing of it',
  take: 4,
  ways: (corpus) =>
    [...ownPlans(corpus).values()].flatMap((all): Plant[] => {
      const [own] = all;
      const lead = own?.front.lead;
      const giver =
        own === undefined
          ? undefined
          : planGraph(corpus)
              .superiors(own)
              .find(({ front }) => front.lead !== lead);
      const done = actionsIn(all.map(({ document }) => document.text).join('\n'));
      const task = tasks.find((words) => [...actionsIn(words)].every((action) => !done.has(action)));
      const role = giver?.roles.at(-1);
      if (own === undefined || giver === undefined || task === undefined || role === undefined || lead === undefined)
        return [];
      const { span } = replacing(giver.document, role.pointer, '');
      const edit = {
        document: giver.document,
        span: { start: span.end, end: span.end },
        text: `\n  ${task}组: {单位: ${lead}}`,
      };
      return [
        { name: own.id, rule: 'link/not-agreed', edits: [edit], places: [giver.document.file, own.document.file] },
      ];
    }),
};

const chains: readonly (readonly [string, string, string])[] = [
  ['anhe/flood', 'anhe/forest-fire', '久旱容易引发森林火灾。'],
  ['anhe/power-outage', 'anhe/dept-water-supply', '停电会引发供水中断。'],
  ['anhe/fire', 'anhe/environment', '扑救废水会引发环境污染。'],
];

const chain: PlantKind = {
  name: 'a plan speaks of a further event and is not joined with its plan',
  take: 2,
  ways: (corpus) =>
    chains.flatMap(([from, to, words]): Plant[] => {
      const [plan, other] = [corpus.planNamed(from, null), corpus.planNamed(to, null)];
      if (plan === null || other === null) return [];
      const edits = [telling(plan, words)];
      return [
        { name: `${from} ${to}`, rule: 'link/chain-missing', edits, places: [plan.document.file, other.document.file] },
      ];
    }),
};

export const linkPlants = [
  notReturned,
  unusedAgreement,
  lostAgreement,
  otherLead,
  otherLeadAbove,
  later,
  differing,
  notation,
  untaken,
  chain,
];
