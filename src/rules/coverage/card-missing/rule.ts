import { type PlanContext, remember } from '#corpus';
import { locate, type Plan, type Text } from '#model';
import type { Registers } from '#registers';
import { atField, demandBasis, type Place, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '关键岗位都有卡', en: 'Key posts have their cards' },
  severity: 'warn',
  basis: [
    { law: 'enterprise-plan-measures', article: '19', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    decider: {
      zh: '{level}由“{role}”决定启动，这一级里却没有他的一步，他拿不到这一级的处置卡。',
      en: '{role} decides {level}, but no step of that level is his: there is no card for him.',
    },
    public: {
      zh: '本地有 {count} 处威胁群众的风险，却做不出避险明白卡：{why}。',
      en: '{count} risks here threaten people, but no public card can be made: {why}.',
    },
  },
  help: {
    zh: '在该级的步骤里写明决定的人先做什么；给群众看的预案写上“简本”，“公开”写简本或全文。',
    en: 'Give the decider a first step at that level; a plan for the public needs a summary and must not be closed (publish: summary or full).',
  },
  *check(plan, context) {
    yield* decidersWithoutCard(plan);
    const demand = context.profile.cards.find(({ id, strength }) => id === 'public-card' && strength !== 'may');
    const why = demand === undefined ? null : whyNotPublic(plan);
    const count = why === null ? 0 : risksHere(plan, context);
    if (demand === undefined || why === null || count === 0) return;
    yield { message: 'public', data: { count, why }, at: atField(plan.document, '/title'), basis: demandBasis(demand) };
  },
});

type Saying = { message: 'decider'; data: { level: string; role: string }; at: Place };

/**
 * Levels with steps, where the role that decides has none of them though it acts elsewhere in the plan: cards are made
 * from steps, one a level.
 */
function* decidersWithoutCard({ levels, roles, steps, document }: Plan): Generator<Saying> {
  for (const { level, decide, pointer } of levels) {
    if (decide === null || !roles.some(({ name }) => name === decide)) continue;
    const own = steps.filter(({ actors }) => actors.some(({ name }) => name === decide));
    const isActive = steps.some((step) => step.level === level);
    if (!isActive || own.length === 0 || own.some((step) => step.level === level)) continue;
    const { start, end } = locate(document, pointer, 'key');
    const data = { level: document.text.slice(start, end), role: decide };
    yield { message: 'decider', data, at: atField(document, `${pointer}/decide`) };
  }
}

function whyNotPublic({ front: { summary, publish } }: Plan): Text | null {
  if (summary === undefined) return { zh: '没有“简本”', en: 'there is no summary' };
  return publish === 'none' ? { zh: '“公开”写的是不公开', en: 'it is not to be published' } : null;
}

function risksHere({ front }: Plan, { registers, tree, jurisdiction }: PlanContext): number {
  const risks = risksByPlace(registers);
  const place = jurisdiction ?? tree.idOf(front.jurisdiction);
  const here = place === null ? undefined : tree.entryOf(place)?.data;
  const names = new Set(here === undefined ? [] : [here.id, here.name, ...(here.short_names ?? [])]);
  return [...names].filter((name) => tree.idOf(name) === place).reduce((sum, name) => sum + (risks.get(name) ?? 0), 0);
}

/** How many risks with people exposed each place has, by the name that the register uses. */
const risksByPlace = remember<Registers, ReadonlyMap<string, number>>(({ risks }) => {
  const counts = new Map<string, number>();
  for (const { data } of risks)
    if ((data.exposed ?? 0) > 0) counts.set(data.jurisdiction, (counts.get(data.jurisdiction) ?? 0) + 1);
  return counts;
});
