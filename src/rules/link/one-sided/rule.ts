import { type Corpus, isOwn, meaningOf, planGraph } from '#corpus';
import { type Plan, pointer, type Text } from '#model';
import type { Entry } from '#registers';
import { atField, corpusRule, listed, type Place, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '衔接、邻接和协议两边都写', en: 'What joins two sides is written on both' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    plan: {
      zh: '本预案写了与“{other}”衔接，对方的“衔接预案”里没有写本预案。',
      en: 'This plan works with {other}, which does not name this plan in return.',
    },
    neighbour: {
      zh: '{place}写了与{other}邻接，{other}没有写{place}。',
      en: '{place} names {other} as its neighbour; {other} does not name {place}.',
      help: {
        zh: '在行政区划库里，两个地方的“邻接”互相写上。',
        en: 'In the register of jurisdictions, let both places name each other as neighbours.',
      },
    },
    agreement: {
      zh: '“{name}”答应的事没有写进任何预案：没有一个预案提到{other}。',
      en: 'What {name} promises stands in no plan: none speaks of {other}.',
      help: {
        zh: '在有关灾种的预案里写明什么时候、由谁、按协议向对方请求或通报什么。',
        en: 'Write in the plan for the hazard when, by whom and what is asked of the other side, or told to it.',
      },
    },
    leaning: {
      zh: '“{name}”写明用于“{plan}”，该预案里没有提到{other}，也没有提到这个协议。',
      en: '{name} is meant for {plan}, which speaks neither of {other} nor of the agreement.',
      help: {
        zh: '在该预案里写明怎样用这个协议，或者把它从协议的“预案”里去掉。',
        en: 'Say in that plan how the agreement is used, or take the plan off the agreement.',
      },
    },
    party: {
      zh: '联合预案写了参与方“{party}”，协议库里没有和{place}签的协议：对方答应了吗？',
      en: 'The joint plan names {party} as a party, but no agreement with {place} is registered: has it agreed?',
      help: {
        zh: '在协议库登记和对方签的协议；没有签的，先签再写进预案。',
        en: 'Register the agreement with the other side; where there is none, sign one first.',
      },
    },
  },
  help: {
    zh: '两个预案的“衔接预案”互相写上；只有一边要做事的，用“引发预案”或“上位预案”。',
    en: 'Let both plans name each other under works_with; where only one side acts, use triggers or follows.',
  },
  *check(corpus) {
    yield* plansNotReturned(corpus);
    yield* neighboursNotReturned(corpus);
    for (const agreement of corpus.registers.agreements) yield* unusedAgreement(corpus, agreement);
    for (const plan of corpus.plans) yield* partiesNotAgreed(corpus, plan);
  },
});

interface Saying<Message extends string, Hole extends string> {
  readonly message: Message;
  readonly data: Readonly<Record<Hole, string | Text>>;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

function* plansNotReturned(corpus: Corpus): Generator<Saying<'plan', 'other'>> {
  const graph = planGraph(corpus);
  for (const { how, from, to, pointer: at } of graph.links) {
    if (how !== 'works_with' || to === null || to === from || graph.beside(to).includes(from)) continue;
    yield {
      message: 'plan',
      data: { other: to.title },
      at: atField(from.document, at),
      related: [
        {
          at: atField(to.document, to.front.works_with === undefined ? '/title' : '/works_with', 'key'),
          text: { zh: `这里没有“${from.title}”`, en: `${from.title} is not here` },
        },
      ],
    };
  }
}

function* neighboursNotReturned({ registers, tree }: Corpus): Generator<Saying<'neighbour', 'place' | 'other'>> {
  for (const { data, document, pointer: at } of registers.jurisdictions) {
    for (const [index, written] of (data.neighbours ?? []).entries()) {
      const other = tree.entryOf(tree.idOf(written) ?? '');
      if (other === null || (other.data.neighbours ?? []).some((name) => tree.idOf(name) === data.id)) continue;
      const place = { document, pointer: `${at}${pointer('neighbours', index)}` };
      yield {
        message: 'neighbour',
        data: { place: data.name, other: other.data.name },
        at: atField(place.document, place.pointer),
        related: [
          {
            at: atField(other.document, `${other.pointer}/neighbours`, 'key'),
            text: { zh: `${other.data.name}登记在这里`, en: `${other.data.name} is registered here` },
          },
        ],
      };
    }
  }
}

/** An agreement must be leaned on: by the plans that it names, else by one that speaks of it or of the other side. */
function* unusedAgreement(
  corpus: Corpus,
  { data, document, pointer: at }: Entry<'agreements'>,
): Generator<Saying<'agreement', 'name' | 'other'> | Saying<'leaning', 'name' | 'other' | 'plan'>> {
  const outside = partiesOf(data).filter((party) => !isOwnParty(corpus, party));
  if (outside.length === 0) return;
  const words = [...outside, data.name, ...(data.short_names ?? []), data.id];
  const speaks = ({ document: { text } }: Plan): boolean => words.some((word) => text.includes(word));
  const other = listed(outside);
  const meant = (data.plans ?? []).flatMap((written, index) => {
    const plan = corpus.planNamed(written, null);
    return plan === null ? [] : [{ plan, place: atField(document, `${at}${pointer('plans', index)}`) }];
  });
  for (const { plan, place } of meant) {
    if (speaks(plan)) continue;
    const related = [{ at: atField(plan.document, '/title'), text: { zh: '是这个预案', en: 'This is the plan' } }];
    yield { message: 'leaning', data: { name: data.name, other, plan: plan.title }, at: place, related };
  }
  if (meant.length > 0 || corpus.plans.length === 0 || corpus.plans.some(speaks)) return;
  yield { message: 'agreement', data: { name: data.name, other }, at: atField(document, `${at}/name`), related: [] };
}

/** A party is the workspace's own when it is one of its jurisdictions, or a unit of one. */
function isOwnParty(corpus: Corpus, party: string): boolean {
  const place = corpus.tree.idOf(party);
  if (place !== null) return isOwn(corpus, place);
  const unit = corpus.names.resolve(party, ['unit', 'team'], null);
  return unit.kind === 'found' && isOwn(corpus, unit.target.jurisdiction);
}

/** Parties of a joint plan from elsewhere, with whose place no agreement is registered; judged where there are some. */
function* partiesNotAgreed(corpus: Corpus, plan: Plan): Generator<Saying<'party', 'party' | 'place'>> {
  const { agreements } = corpus.registers;
  const [first] = agreements;
  if (first === undefined) return;
  for (const [index, party] of (plan.front.parties ?? []).entries()) {
    const place = placeOfParty(corpus, plan, party);
    if (place === null || isOwn(corpus, place)) continue;
    const isAgreed = agreements.some(({ data }) =>
      partiesOf(data).some((other) => placeOfParty(corpus, plan, other) === place),
    );
    if (isAgreed) continue;
    const name = corpus.tree.entryOf(place)?.data.name ?? place;
    const related = [{ at: atField(first.document, ''), text: { zh: '协议库', en: 'The register of agreements' } }];
    yield {
      message: 'party',
      data: { party, place: name },
      at: atField(plan.document, pointer('parties', index)),
      related,
    };
  }
}

function partiesOf({ party_a, party_b, parties = [] }: Entry<'agreements'>['data']): readonly string[] {
  return [party_a, party_b, ...parties];
}

function placeOfParty(corpus: Corpus, plan: Plan, party: string): string | null {
  return corpus.tree.idOf(party) ?? meaningOf(corpus, plan, party)?.jurisdiction ?? null;
}
