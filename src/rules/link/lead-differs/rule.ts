import { type Corpus, type Headquarters, headquartersOf, planGraph } from '#corpus';
import type { Plan, Span } from '#model';
import type { Named } from '#registers';
import { atField, atSpan, corpusRule, type Place, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '牵头单位上下一致', en: 'Plans agree on who leads' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    office: {
      zh: '本预案由“{lead}”牵头，“{hq}”的办公室却设在“{office}”。',
      en: 'This plan is led by {lead}, but the office of {hq} is in {office}.',
    },
    superior: {
      zh: '本预案由“{lead}”牵头，上位预案“{plan}”写的是“{other}”。',
      en: 'This plan is led by {lead}; the superior plan {plan} says {other}.',
    },
    twice: {
      zh: '{hazard}有两个专项预案，一个由“{lead}”牵头，“{plan}”由“{other}”牵头。',
      en: 'Two special plans deal with {hazard}: this one is led by {lead}, {plan} by {other}.',
    },
  },
  help: {
    zh: '先定由谁牵头，再让单位库的“办公室设在”、总体预案的指挥部一览和专项预案的“牵头单位”写成一样。',
    en: 'Settle who leads; then write the same in the register (office), in the overall plan’s list of headquarters and in the special plan (lead).',
  },
  *check(corpus) {
    const told = new Set<Plan>();
    for (const headquarters of headquartersOf(corpus)) {
      for (const finding of withHeadquarters(corpus, headquarters)) {
        told.add(finding.plan);
        yield finding.saying;
      }
    }
    yield* hazardsLedTwice(corpus, told);
  },
});

type Hole = 'lead' | 'hq' | 'office' | 'plan' | 'other' | 'hazard';

interface Saying<Message extends string, Holes extends Hole> {
  readonly message: Message;
  readonly data: Readonly<Record<Holes, string>>;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

type HeadquartersSaying = Saying<'office', 'lead' | 'hq' | 'office'> | Saying<'superior', 'lead' | 'plan' | 'other'>;

/** The first plan of a headquarters is led by the unit in which its office sits, and which the overall plan names. */
function* withHeadquarters(
  corpus: Corpus,
  { entry, plans }: Headquarters,
): Generator<{ plan: Plan; saying: HeadquartersSaying }> {
  const [plan] = plans;
  const leader = plan === undefined ? null : unitNamed(corpus, plan, plan.front.lead);
  if (plan === undefined || leader === null || isSame(leader, entry)) return;
  const lead = plan.front.lead ?? '';
  const at = atField(plan.document, '/lead');
  const { office } = entry.data;
  const seat = office === undefined ? null : unitNamed(corpus, plan, office);
  if (seat !== null && office !== undefined && !isSame(seat, leader)) {
    const place = atField(entry.document, `${entry.pointer}/office`);
    const related = [{ at: place, text: { zh: '办公室登记在这里', en: 'Its office is registered here' } }];
    const data = { lead, hq: entry.data.name, office };
    yield { plan, saying: { message: 'office', data, at, related } };
  }
  for (const superior of planGraph(corpus).superiors(plan)) {
    const said = leadInText(corpus, superior, entry.data);
    if (said === null || isSame(said.target, leader)) continue;
    const related = [
      {
        at: atSpan(superior.document, said.span),
        text: { zh: '上位预案写在这里', en: 'The superior plan says so here' },
      },
    ];
    const data = { lead, plan: superior.title, other: said.target.name };
    yield { plan, saying: { message: 'superior', data, at, related } };
  }
}

interface SaidLead {
  readonly target: Named;
  readonly span: Span;
}

/** `县森防指（县林业局，154）` or `县森防指由县林业局牵头`: the unit that stands right behind a headquarters. */
function leadInText(corpus: Corpus, plan: Plan, { name, short_names }: Headquarters['entry']['data']): SaidLead | null {
  for (const called of [name, ...(short_names ?? [])]) {
    for (const end of endsOf(called, plan)) {
      const said = leadBehind(corpus, plan, end);
      if (said !== null) return said;
    }
  }
  return null;
}

function* endsOf(word: string, { document: { text }, bodyStart }: Plan): Generator<number> {
  for (let start = text.indexOf(word, bodyStart); start >= 0; start = text.indexOf(word, start + word.length))
    yield start + word.length;
}

const inBrackets = { opens: /^\s*[（(](?:牵头(?:单位|部门)?[：:]?)?/, closes: /^(?:[，,]\s*\d|[）)]|牵头)/ };
const inSentence = { opens: /^(?:的日常工作|办公室)?[，,]?由/, closes: /^(?:负责)?牵头/ };

function leadBehind(corpus: Corpus, plan: Plan, end: number): SaidLead | null {
  const line = plan.document.text.slice(end, end + 40).split('\n')[0] ?? '';
  for (const { opens, closes } of [inBrackets, inSentence]) {
    const opened = opens.exec(line)?.[0];
    if (opened === undefined) continue;
    const rest = line.slice(opened.length);
    const [mention] = corpus.names.mentionsIn(rest, corpus.around(plan).jurisdiction);
    if (mention?.span.start !== 0 || mention.meaning.kind !== 'found' || mention.meaning.target.kind !== 'unit')
      continue;
    if (!closes.test(rest.slice(mention.span.end))) continue;
    const start = end + opened.length;
    return { target: mention.meaning.target, span: { start, end: start + mention.span.end } };
  }
  return null;
}

/** Two special plans in force for one first hazard of one place; one that a headquarters already told is left out. */
function* hazardsLedTwice(
  corpus: Corpus,
  told: ReadonlySet<Plan>,
): Generator<Saying<'twice', 'hazard' | 'lead' | 'plan' | 'other'>> {
  const special = corpus.plans.filter(({ front }) => front.kind === 'special' && front.status === 'in-force');
  const byHazard = Map.groupBy(
    special,
    (plan) => `${corpus.around(plan).jurisdiction} ${plan.front.hazards?.[0] ?? ''}`,
  );
  for (const [first, ...others] of byHazard.values()) {
    const hazard = first?.front.hazards?.[0];
    if (first === undefined || hazard === undefined) continue;
    for (const plan of others) {
      const leader = unitNamed(corpus, plan, plan.front.lead);
      const other = unitNamed(corpus, first, first.front.lead);
      if (leader === null || other === null || isSame(leader, other) || told.has(plan)) continue;
      const text = { zh: '另一个预案', en: 'The other plan' };
      yield {
        message: 'twice',
        data: { hazard, lead: plan.front.lead ?? '', plan: first.title, other: first.front.lead ?? '' },
        at: atField(plan.document, '/lead'),
        related: [{ at: atField(first.document, '/lead'), text }],
      };
    }
  }
}

function unitNamed(corpus: Corpus, plan: Plan, written: string | undefined): Named | null {
  if (written === undefined) return null;
  const meaning = corpus.names.resolve(written, ['unit'], corpus.around(plan).jurisdiction);
  return meaning.kind === 'found' || meaning.kind === 'retired' ? meaning.target : null;
}

function isSame(a: Pick<Named, 'document' | 'pointer'>, b: Pick<Named, 'document' | 'pointer'>): boolean {
  return a.document === b.document && a.pointer === b.pointer;
}
