import { busyTimes, type Corpus, headquartersOf, partsOf, pledgesOf, type RolePart, startGroups } from '#corpus';
import type { Plan } from '#model';
import { type Plant, type PlantKind, replacing } from '../plant.ts';

const bothPlans: PlantKind = {
  name: 'one post leads groups of two plans that start together',
  take: 5,
  ways: (corpus) =>
    startGroups(corpus).flatMap(({ how, plans: [first, ...others] }): Plant[] => {
      if (how !== 'compound' || first === undefined) return [];
      const leading = partsOf(corpus, first).filter((part) => part.how === 'lead' && part.named?.kind === 'post');
      return others.flatMap((other): Plant[] => {
        const theirs = partsOf(corpus, other).filter((part) => part.how === 'lead' && part.named?.kind === 'post');
        return leading.slice(0, 2).flatMap((part, index): Plant[] => {
          const target = theirs[index];
          if (target === undefined) return [];
          const edit = replacing(other.document, target.pointer, part.written);
          return [
            {
              name: `${first.id} ${other.id} ${part.written}`,
              rule: 'load/double-booked',
              edits: [edit],
              places: [first.document.file, other.document.file],
            },
          ];
        });
      });
    }),
};

const onePerson: PlantKind = {
  name: 'one person holds two posts that lead in one plan',
  take: 2,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] => {
      const [a, b] = partsOf(corpus, plan).filter(
        (part) => part.how === 'lead' && part.named?.kind === 'post' && part.person !== null,
      );
      const [first, second] = [a?.named, b?.named].map((named) =>
        corpus.registers.posts.find(
          ({ document, pointer }) => document === named?.document && pointer === named.pointer,
        ),
      );
      if (plan.front.kind !== 'special' || first === undefined || second === undefined) return [];
      const { holder = '', mobile = '' } = first.data;
      const edits = [
        replacing(second.document, `${second.pointer}/holder`, holder),
        replacing(second.document, `${second.pointer}/mobile`, mobile),
      ];
      return [{ name: plan.id, rule: 'load/double-booked', edits, places: [plan.document.file, second.document.file] }];
    }),
};

const beyondStock: PlantKind = {
  name: 'two plans that start together need more than there is',
  take: 4,
  ways: (corpus) =>
    startGroups(corpus).flatMap(({ how, plans }): Plant[] => {
      if (how !== 'compound') return [];
      const pledges = plans.flatMap((plan) => pledgesOf(corpus)(plan).supplies);
      return [...Map.groupBy(pledges, ({ stock }) => stock)].flatMap(([stock, [first, second]]): Plant[] => {
        const held = stock.batches.reduce((sum, { data }) => sum + data.quantity, 0);
        if (first === undefined || second === undefined || first.plan === second.plan) return [];
        const edit = replacing(second.plan.document, `${second.pointer}/quantity`, String(held - first.quantity + 1));
        return [
          {
            name: `${first.plan.id} ${second.plan.id} ${stock.name}`,
            rule: 'resource/over-committed',
            edits: [edit],
            places: [first.plan.document.file, second.plan.document.file],
          },
        ];
      });
    }),
};

const lessStock: PlantKind = {
  name: 'the depot holds less than a plan promises',
  take: 3,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] =>
      pledgesOf(corpus)(plan).supplies.flatMap(({ stock: { batches, name }, quantity }) => {
        const [batch] = batches;
        if (batch === undefined || batches.length > 1) return [];
        const edit = replacing(batch.document, `${batch.pointer}/quantity`, String(Math.floor(quantity / 2)));
        return [
          {
            name: `${plan.id} ${name}`,
            rule: 'resource/over-committed',
            edits: [edit],
            places: [plan.document.file, batch.document.file] as const,
          },
        ];
      }),
    ),
};

const expired: PlantKind = {
  name: 'what a plan promises has expired',
  take: 2,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] =>
      pledgesOf(corpus)(plan).supplies.flatMap(({ stock: { batches, name } }) => {
        const [batch] = batches;
        if (batch?.data.expires === undefined || batches.length > 1) return [];
        const edit = replacing(batch.document, `${batch.pointer}/expires`, '2026-01-31');
        return [
          {
            name: `${plan.id} ${name}`,
            rule: 'resource/over-committed',
            edits: [edit],
            places: [plan.document.file, batch.document.file] as const,
          },
        ];
      }),
    ),
};

const otherUnit: PlantKind = {
  name: 'a plan counts in another unit than the depot',
  take: 1,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] =>
      pledgesOf(corpus)(plan).supplies.flatMap(({ stock: { batches, name }, pointer, unit }) => {
        const [batch] = batches;
        if (batch === undefined || unit === null) return [];
        const edit = replacing(plan.document, `${pointer}/unit`, unit === '箱' ? '瓶' : '箱');
        return [
          {
            name: `${plan.id} ${name}`,
            rule: 'resource/over-committed',
            edits: [edit],
            places: [plan.document.file, batch.document.file] as const,
          },
        ];
      }),
    ),
};

const wrongDepot: PlantKind = {
  name: 'a plan draws on a depot that has no such thing',
  take: 2,
  ways: (corpus) =>
    corpus.plans.flatMap((plan): Plant[] =>
      pledgesOf(corpus)(plan).supplies.flatMap(({ stock: { batches, name, depot }, pointer }) => {
        const other = corpus.registers.depots.find(
          ({ data }) =>
            data.name !== depot?.name &&
            !corpus.registers.supplies.some((row) => row.data.name === name && row.data.depot === data.name),
        );
        const [batch] = batches;
        if (other === undefined || batch === undefined) return [];
        const edit = replacing(plan.document, `${pointer}/from`, other.data.name);
        return [
          {
            name: `${plan.id} ${name}`,
            rule: 'resource/over-committed',
            edits: [edit],
            places: [plan.document.file, batch.document.file] as const,
          },
        ];
      }),
    ),
};

const teamTwice: PlantKind = {
  name: 'one team is promised to two plans that start together',
  take: 3,
  ways: (corpus) =>
    startGroups(corpus).flatMap(({ how, plans: [first, ...others] }): Plant[] => {
      const own = first === undefined ? [] : pledgesOf(corpus)(first).teams;
      return others.flatMap((other): Plant[] => {
        const [pledge] = own;
        const [theirs] = pledgesOf(corpus)(other).teams;
        if (how !== 'compound' || first === undefined || pledge === undefined || theirs === undefined) return [];
        const edit = replacing(other.document, `${theirs.pointer}/team`, pledge.written);
        return [
          {
            name: `${first.id} ${other.id}`,
            rule: 'resource/over-committed',
            edits: [edit],
            places: [first.document.file, other.document.file],
          },
        ];
      });
    }),
};

/** The one team of each role that has no other, and that is busy in the first hours. */
function onlyTeams(corpus: Corpus, plan: Plan): readonly RolePart[] {
  const working = partsOf(corpus, plan).filter(({ how, named }) => how !== 'deputy' && named?.kind !== 'post');
  return [...Map.groupBy(working, ({ role }) => role)].flatMap(([role, [part, ...others]]) => {
    const isBusy = busyTimes(plan, role).some(({ to }) => to <= 240);
    return part?.how === 'member' && part.named?.kind === 'team' && others.length === 0 && isBusy ? [part] : [];
  });
}

const minutesTwice: PlantKind = {
  name: 'one team is the whole group of two plans that start together',
  take: 4,
  ways: (corpus) =>
    startGroups(corpus).flatMap(({ how, plans }): Plant[] => {
      const parts = plans.flatMap((plan) => onlyTeams(corpus, plan));
      return parts.flatMap((part, index) =>
        parts.slice(index + 1).flatMap((other): Plant[] => {
          if (how !== 'compound' || other.plan === part.plan || other.named?.id === part.named?.id) return [];
          const edits = [replacing(other.plan.document, other.pointer, part.written)];
          const places: Plant['places'] = [part.plan.document.file, other.plan.document.file];
          return [{ name: `${part.written} ${other.plan.id}`, rule: 'resource/over-committed', edits, places }];
        }),
      );
    }),
};

const wrongKind: PlantKind = {
  name: 'the plan of a headquarters is no special plan',
  take: 2,
  ways: (corpus) =>
    headquartersOf(corpus).flatMap(({ entry, plans: [plan] }): Plant[] => {
      if (plan === undefined) return [];
      const edit = replacing(plan.document, '/kind', '部门应急预案');
      return [
        {
          name: plan.id,
          rule: 'coverage/plan-missing',
          edits: [edit],
          places: [entry.document.file, plan.document.file],
        },
      ];
    }),
};

const unskilled: PlantKind = {
  name: 'no team has the skill any more that a step asks for',
  take: 2,
  ways: (corpus) =>
    (
      [
        ['无人机', /无人机航测|无人机巡|无人机侦察/],
        ['流行病学调查', /流调|流行病学调查/],
        ['动物疫病处置', /扑杀|无害化处理/],
      ] as const
    ).flatMap(([skill, asked]): Plant[] => {
      const plan = corpus.plans.find(
        ({ steps, front }) => front.kind === 'special' && steps.some(({ action }) => asked.test(action)),
      );
      const able = corpus.registers.teams.filter(({ data }) =>
        [...(data.capabilities ?? []), ...(data.equipment ?? []), data.name].some((words) =>
          /无人机|流行病学|流调|疾控|扑杀|无害化|动物疫病/.test(words),
        ),
      );
      const [team] = able;
      if (plan === undefined || team === undefined) return [];
      const edits = able.flatMap(({ document, pointer }) => [
        replacing(document, `${pointer}/capabilities`, '值守'),
        replacing(document, `${pointer}/equipment`, '对讲机 2 部'),
        ...(/动物疫病|扑杀/.test(document.text) ? [replacing(document, `${pointer}/name`, `${skill.length}号队`)] : []),
      ]);
      return [{ name: skill, rule: 'resource/no-capability', edits, places: [plan.document.file, team.document.file] }];
    }),
};

export const loadPlants = [
  bothPlans,
  onePerson,
  beyondStock,
  lessStock,
  expired,
  otherUnit,
  wrongDepot,
  teamTwice,
  minutesTwice,
  wrongKind,
  unskilled,
];
