import type { Corpus } from '#corpus';
import type { Entry } from '#registers';
import { atField, corpusRule, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '库存不低于最低储备', en: 'Stock is not below its minimum' },
  severity: 'warn',
  basis: [
    { law: 'integrity', strength: 'should' },
    { law: 'emergency-response-law', article: '46', strength: 'should' },
  ],
  messages: {
    below: {
      zh: '“{name}”现有 {quantity} {unit}，低于最低储备 {minimum} {unit}，还差 {short}。',
      en: 'There are {quantity} {unit} of {name}, below the minimum of {minimum} {unit}: {short} are missing.',
    },
    withoutExpired: {
      zh: '“{name}”除去过期的只剩 {quantity} {unit}，低于最低储备 {minimum} {unit}，还差 {short}。',
      en: 'Without what has expired there are {quantity} {unit} of {name}, below the minimum of {minimum} {unit}: {short} are missing.',
    },
  },
  help: {
    zh: '补足到最低储备；最低储备定高了的，按实际需要改。',
    en: 'Make it up to the minimum; where the minimum was set too high, write what is really needed.',
  },
  *check(corpus, { today }) {
    for (const batches of batchesOf(corpus)) {
      const [first] = batches;
      const minimum = Math.max(0, ...batches.map(({ data }) => data.minimum ?? 0));
      const usable = batches.filter(({ data }) => data.expires === undefined || data.expires >= today);
      const [all, left] = [sum(batches), sum(usable)];
      // A stock of which everything has expired is told by resource/expired, batch by batch.
      const isBelow = all < minimum || (left < minimum && usable.length > 0);
      if (first === undefined || !isBelow) continue;
      const at = atField(first.document, `${first.pointer}/minimum`);
      const facts = { name: first.data.name, unit: first.data.unit, minimum };
      const related = batches.slice(1).map(otherBatch);
      if (all < minimum)
        yield { message: 'below', data: { ...facts, quantity: all, short: minimum - all }, at, related };
      else yield { message: 'withoutExpired', data: { ...facts, quantity: left, short: minimum - left }, at, related };
    }
  },
});

type Batch = Entry<'supplies'>;

/** Batches of one thing in one depot, counted in one unit; the one that states a minimum stands first. */
function batchesOf({ registers, names }: Corpus): Batch[][] {
  const groups = new Map<string, Batch[]>();
  for (const entry of registers.supplies) {
    const { name, specification = '', unit, depot = '' } = entry.data;
    const meaning = names.resolve(depot, ['depot'], null);
    const where = meaning.kind === 'found' ? meaning.target.id : depot;
    const key = [name, specification, unit, where].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else if (group[0]?.data.minimum === undefined && entry.data.minimum !== undefined) group.unshift(entry);
    else group.push(entry);
  }
  return [...groups.values()];
}

function sum(batches: readonly Batch[]): number {
  return batches.reduce((total, { data }) => total + data.quantity, 0);
}

function otherBatch({ data, document, pointer }: Batch): RelatedFact {
  const { quantity, unit, expires } = data;
  const until = expires === undefined ? { zh: '', en: '' } : { zh: `，${expires}到期`, en: `, until ${expires}` };
  const text = { zh: `另一批：${quantity} ${unit}${until.zh}`, en: `another batch: ${quantity} ${unit}${until.en}` };
  return { at: atField(document, pointer), text };
}
