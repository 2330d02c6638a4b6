import { type Corpus, covers, type Headquarters, headquartersOf, isOwn, plansOfPlace } from '#corpus';
import type { Plan } from '#model';
import type { Entry } from '#registers';
import { atField, corpusRule, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '该有的预案都有', en: 'The plans that are due are there' },
  severity: 'warn',
  basis: [{ law: 'emergency-response-law', article: '26', strength: 'should' }],
  messages: {
    headquarters: {
      zh: '“{name}”没有专项预案：设了指挥部，出事时照什么做没有写。',
      en: '{name} has no special plan: there is a headquarters, but nothing says what it does.',
    },
    overall: {
      zh: '{name}没有总体应急预案。',
      en: '{name} has no overall plan.',
    },
    township: {
      zh: '{name}没有乡镇（街道）应急预案。',
      en: '{name} has no township plan.',
    },
    village: {
      zh: '{name}没有村（社区）应急预案。',
      en: '{name} has no village plan.',
    },
  },
  help: {
    zh: '用 beiyu new 起一个；指挥部已经撤销的，在单位库写上“撤销”日期。beiyu coverage 列出全部缺口。',
    en: 'Start one with beiyu new; for a headquarters that was dissolved, register the date. beiyu coverage lists all gaps.',
  },
  options: {
    villages: {
      default: false,
      title: { zh: '村（社区）也要求有预案', en: 'Ask for a plan of each village too' },
    },
  },
  *check(corpus, { option }) {
    if (corpus.plans.length === 0) return;
    for (const headquarters of headquartersOf(corpus)) {
      const { entry, plans } = headquarters;
      if (plans.length > 0) continue;
      const at = atField(entry.document, `${entry.pointer}/name`);
      yield { message: 'headquarters', data: { name: entry.data.name }, at, related: otherPlans(corpus, headquarters) };
    }
    for (const entry of corpus.registers.jurisdictions) {
      const message = isOwn(corpus, entry.data.id) ? missingAt(corpus, entry) : null;
      if (message === null || (message === 'village' && !option.flag('villages'))) continue;
      yield { message, data: { name: entry.data.name }, at: atField(entry.document, `${entry.pointer}/name`) };
    }
  },
});

const beside: ReadonlySet<Plan['front']['kind']> = new Set(['department', 'support', 'joint', 'event']);

/** Plans of another kind that deal with what the headquarters answers for: they may only be of the wrong kind. */
function otherPlans(corpus: Corpus, { hazards, jurisdiction }: Headquarters): readonly RelatedFact[] {
  const met = ({ front }: Plan): number => hazards.filter((hazard) => covers(front.hazards ?? [], hazard)).length;
  return plansOfPlace(corpus, jurisdiction)
    .filter((plan) => beside.has(plan.front.kind) && met(plan) > 0)
    .toSorted((a, b) => met(b) - met(a))
    .slice(0, 3)
    .map(({ title, document }) => ({
      at: atField(document, '/kind'),
      text: { zh: `“${title}”管这个灾种，但不是专项预案`, en: `${title} deals with it, but is no special plan` },
    }));
}

type Missing = 'overall' | 'township' | 'village';

const due: Readonly<
  Record<Entry<'jurisdictions'>['data']['level'], { kind: Plan['front']['kind']; as: Missing } | null>
> = {
  country: { kind: 'overall', as: 'overall' },
  province: { kind: 'overall', as: 'overall' },
  city: { kind: 'overall', as: 'overall' },
  county: { kind: 'overall', as: 'overall' },
  township: { kind: 'township', as: 'township' },
  village: { kind: 'village', as: 'village' },
};

/** The kind of plan that a place of this level must have and has not. */
function missingAt(corpus: Corpus, { data }: Entry<'jurisdictions'>): Missing | null {
  const wanted = due[data.level];
  if (wanted === null) return null;
  return plansOfPlace(corpus, data.id).some(({ front }) => front.kind === wanted.kind) ? null : wanted.as;
}
