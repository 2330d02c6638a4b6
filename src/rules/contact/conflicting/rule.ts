import { type Corpus, entryAt, numbersInText, numbersOf, phonesOf, rowsBehind, samePhone } from '#corpus';
import type { Plan, Span } from '#model';
import type { Named } from '#registers';
import { atField, atSpan, corpusRule } from '#rule-kit';
import { type PersonLine, personLines } from './person-lines.ts';

export default corpusRule({
  title: { zh: '同一个人、同一个号码各处一致', en: 'People and numbers agree everywhere' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    person: {
      zh: '“{name}”的手机这里是 {number}，另一处是 {other}。',
      en: 'The mobile of {name} is {number} here and {other} elsewhere.',
    },
    number: {
      zh: '手机 {number} 这里是“{name}”的，另一处是“{other}”的。',
      en: 'The mobile {number} belongs to {name} here and to {other} elsewhere.',
    },
    text: {
      zh: '“{name}”的电话这里写 {number}，库里登记的是 {known}。',
      en: 'The number of {name} is {number} here; registered is {known}.',
    },
  },
  help: {
    zh: '打一遍，留下打得通的那一个，各处改成一样；正文里尽量不写号码，由库生成。',
    en: 'Ring them, keep the one that is answered, and write it everywhere; better leave numbers to the registers.',
  },
  *check(corpus, { asked }) {
    if (asked(Object.values(corpus.registers).flat()).length > 0) {
      const lines = personLines(corpus);
      yield* twoNumbers(lines);
      yield* twoOwners(lines);
    }
    for (const plan of asked(corpus.plans)) yield* numbersInPlan(corpus, plan);
  },
});

/** One person of one unit whose rows have no mobile in common. */
function* twoNumbers(lines: readonly PersonLine[]) {
  for (const same of Map.groupBy(lines, ({ person, unit }) => `${person}\n${unit}`).values()) {
    const [first, ...others] = same;
    const other = others.find(({ mobile }) => samePhone(mobile) !== samePhone(first?.mobile ?? ''));
    if (first === undefined || other === undefined) continue;
    const data = { name: other.person, number: other.mobile, other: first.mobile };
    yield { message: 'person', data, at: placeOf(other), related: [{ at: placeOf(first), text: elsewhere }] } as const;
  }
}

/** One mobile under two names; a masked one may be two. */
function* twoOwners(lines: readonly PersonLine[]) {
  const whole = lines.filter(({ mobile }) => !mobile.includes('*'));
  for (const same of Map.groupBy(whole, ({ mobile }) => samePhone(mobile)).values()) {
    const [first] = same;
    const other = same.find(({ person }) => person !== first?.person);
    if (first === undefined || other === undefined) continue;
    const data = { name: other.person, number: other.mobile, other: first.person };
    yield { message: 'number', data, at: placeOf(other), related: [{ at: placeOf(first), text: elsewhere }] } as const;
  }
}

const elsewhere = { zh: '另一处', en: 'elsewhere' };

function placeOf({ entry, field }: PersonLine) {
  return atField(entry.document, `${entry.pointer}/${field}`);
}

/** What may stand between a name and its number; any other word, and the number may be another's. */
const between =
  /^(?:[\s（(：:，,、]|24\s*小时|值班|值守|办公室?|报警|应急|联系|咨询|服务|固定|电话|热线|号码|手机|为|是|duty|phone|tel\.?|call|on|at)*$/i;

/** How far before a number its owner's name is looked for. */
const reach = 40;

/** A number that is registered as someone else's is often rightly so: the office of a headquarters sits in a bureau. */
function* numbersInPlan(corpus: Corpus, plan: Plan) {
  const registered = numbersOf(corpus);
  for (const { number, span } of numbersInText(plan.document.text)) {
    const owner = registered.has(samePhone(number)) ? null : ownerBefore(corpus, plan, span);
    if (owner === null) continue;
    const phones = rowsBehind(corpus, owner.named).flatMap(phonesOf);
    const [known] = phones;
    // It may be the number in the list of contacts, not that of the unit itself.
    if (known === undefined || phones.some((phone) => samePhone(phone.number) === samePhone(number))) continue;
    const { document, pointer } = owner.named;
    yield {
      message: 'text',
      data: { name: owner.name, number, known: known.number },
      at: atSpan(plan.document, span),
      related: [{ at: atField(document, pointer), text: { zh: '登记在这里', en: 'registered here' } }],
    } as const;
  }
}

const answering = ['unit', 'post', 'team', 'depot', 'shelter'] as const;

/** The one whose number this is by the words right before it. */
function ownerBefore(corpus: Corpus, plan: Plan, { start }: Span): { named: Named; name: string } | null {
  const { names, jurisdiction } = corpus.around(plan);
  const before = plan.document.text.slice(Math.max(0, start - reach), start);
  const line = before.slice(before.search(/[^\n。；;]*$/));
  const last = names.mentionsIn(line, jurisdiction).at(-1);
  if (last === undefined || !between.test(line.slice(last.span.end))) return null;
  if (/设[在于]$/.test(line.slice(0, last.span.start))) return null;
  const meaning = names.resolve(last.name, answering, jurisdiction);
  if (meaning.kind !== 'found' || entryAt(corpus.registers, meaning.target) === null) return null;
  return { named: meaning.target, name: last.name };
}
