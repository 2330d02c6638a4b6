import { canStart, type PersonalPart, personalParts } from '#corpus';
import { atField, corpusRule, listed } from '#rule-kit';

export default corpusRule({
  title: { zh: '一个人不带太多组', en: 'Nobody leads too much' },
  severity: 'info',
  basis: [{ law: 'practice', strength: 'should' }],
  messages: {
    person: {
      zh: '{person}在 {plans} 个预案里带 {count} 个组（{roles}）。',
      en: '{person} leads {count} roles in {plans} plans ({roles}).',
    },
    span: {
      zh: '“{role}”一个人直接指挥 {count} 个组，管不过来。',
      en: '{role} directly commands {count} groups: more than one person can.',
    },
  },
  help: {
    zh: '把一部分组交给副职分管，或者按片区、任务并成几大组；带队岗位分给副局长、股长。',
    en: 'Let deputies take some groups, or join groups by area or task; give the lead to deputy directors and section heads.',
  },
  options: {
    roles: { default: 12, minimum: 1, title: { zh: '一个人最多带几个组', en: 'Roles that one person may lead' } },
    span: { default: 12, minimum: 1, title: { zh: '一个指挥长最多直接指挥几个组', en: 'Groups under one commander' } },
  },
  *check(corpus, { option }) {
    const plans = corpus.plans.filter(canStart);
    const leading = plans.flatMap((plan) => personalParts(corpus, plan));
    for (const parts of Map.groupBy(leading, ({ personId }) => personId).values()) {
      const [first] = parts;
      if (first === undefined || parts.length <= option.number('roles')) continue;
      const data = {
        person: { zh: `${first.person}（${first.written}）`, en: `${first.person} (${first.written})` },
        plans: new Set(parts.map(({ plan }) => plan)).size,
        count: parts.length,
        roles: listed(new Set(parts.map(({ role }) => role.name))),
      };
      const at = atField(first.named.document, first.named.pointer);
      yield { message: 'person', data, at, related: parts.map(placeOfRole) };
    }
    for (const plan of plans) {
      const deciders = new Set(plan.levels.flatMap(({ decide }) => decide ?? []));
      const chief = plan.roles.find(({ name }) => deciders.has(name));
      const groups = plan.roles.filter((role) => role !== chief && role.lead !== undefined).length;
      if (chief === undefined || groups <= option.number('span')) continue;
      const at = atField(plan.document, chief.pointer, 'key');
      yield { message: 'span', data: { role: chief.name, count: groups }, at };
    }
  },
});

function placeOfRole({ plan, role, pointer }: PersonalPart) {
  return {
    at: atField(plan.document, pointer),
    text: { zh: `${plan.title}“${role.name}”`, en: `${role.name} of ${plan.title}` },
  };
}
