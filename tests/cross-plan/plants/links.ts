import { headquartersOf, isFirm, ownPlans, planGraph, startGroups } from '#corpus';
import type { Plan } from '#model';
import { actionsIn } from '#schemas';
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

/** A bridge or road that a group of the plan closes, by a name of its own. */
function closedIn({ steps }: Plan): string | undefined {
  const names = steps.flatMap(
    ({ action }) => /封闭(?:[^，。]*、)?([\u4e00-\u9fff]{2,4}(?:桥|路))/.exec(action)?.[1] ?? [],
  );
  return names.find((name) => !/涉水|坡脚/.test(name));
}

const closedTwice: PlantKind = {
  name: 'two plans that start together let different units close one road',
  take: 3,
  ways: (corpus) =>
    startGroups(corpus).flatMap(({ how, plans }) =>
      plans.flatMap((plan): Plant[] => {
        const thing = closedIn(plan);
        if (how !== 'compound' || thing === undefined) return [];
        return plans.flatMap((other): Plant[] => {
          if (other === plan || other.document.text.includes(thing)) return [];
          const edits = [telling(other, `${thing}由${other.front.lead}封闭。`)];
          const places: Plant['places'] = [plan.document.file, other.document.file];
          return [{ name: `${plan.id} ${other.id}`, rule: 'link/not-agreed', edits, places }];
        });
      }),
    ),
};

const spokenTwice: PlantKind = {
  name: 'a plan and its superior let different units speak to the public',
  take: 3,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] => {
      const [superior] = planGraph(corpus).superiors(plan);
      if (superior === undefined || plan.front.kind !== 'special' || superior.front.lead === plan.front.lead) return [];
      const edits = [plan, superior].map((one) => telling(one, `信息发布由${one.front.lead}统一负责。`));
      const places: Plant['places'] = [plan.document.file, superior.document.file];
      return [{ name: plan.id, rule: 'link/not-agreed', edits, places }];
    }),
};

const villageTwice: PlantKind = {
  name: 'a county plan gives a village to one township, and the other township’s plan takes it up',
  take: 2,
  ways: (corpus) => {
    const towns = corpus.plans.filter(
      ({ front: { kind, lead }, id }) => kind === 'township' && lead !== undefined && /overall/.test(id),
    );
    return towns.flatMap((town): Plant[] => {
      const { jurisdiction } = corpus.around(town);
      const village = jurisdiction === null ? undefined : corpus.tree.childrenOf(jurisdiction)[0];
      const name = village === undefined ? undefined : corpus.tree.entryOf(village)?.data.name;
      const [superior] = planGraph(corpus).superiors(town);
      const other = towns.find((one) => one !== town);
      if (name === undefined || superior === undefined || other === undefined) return [];
      const edits = [
        telling(superior, `${name}由${other.front.lead}转移。`),
        telling(town, `${name}由${town.front.lead}转移。`),
      ];
      const places: Plant['places'] = [town.document.file, superior.document.file];
      return [{ name: town.id, rule: 'link/not-agreed', edits, places }];
    });
  },
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
  untaken,
  closedTwice,
  spokenTwice,
  villageTwice,
  chain,
];
