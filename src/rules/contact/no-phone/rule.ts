import { type Corpus, dependsOn, entryAt, isDialable, phonesOf, type Reference, references } from '#corpus';
import type { Basis } from '#model';
import type { Entry } from '#registers';
import { atField, corpusRule, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '要联系的都有能打通的电话', en: 'Whoever must be called has a number' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    named: {
      zh: '“{name}”没有登记能打通的电话，{count} 个预案要联系它。',
      en: '{name} has no number that can be dialled, and {count} plans count on it.',
    },
    row: {
      zh: '“{name}”没有登记能打通的电话。',
      en: '{name} has no number that can be dialled.',
    },
  },
  help: {
    zh: '登记一个随时有人接的号码；岗位没有自己的号码时，登记所在单位的值班电话。带星号的号码打不出去。',
    en: 'Register a number that is answered. A post without its own is reached through the duty phone of its unit. A masked number cannot be dialled.',
  },
  *check(corpus, { asked }) {
    if (asked(Object.values(corpus.registers).flat()).length === 0) return;
    const used = usedEntries(corpus);
    for (const [entry, uses] of used) {
      if (isReachable(corpus, entry)) continue;
      const data = { name: nameOf(entry), count: new Set(uses.map(({ document }) => document)).size };
      const related = uses.slice(0, mostPlaces).map(factOf);
      yield { message: 'named', data, at: atField(entry.document, entry.pointer), related };
    }
    const { teams, depots, shelters, experts, contacts } = corpus.registers;
    for (const entry of [...teams, ...depots, ...shelters, ...experts, ...contacts]) {
      if (used.has(entry) || isReachable(corpus, entry)) continue;
      const at = atField(entry.document, entry.pointer);
      yield { message: 'row', data: { name: nameOf(entry) }, at, basis: notYetNeeded };
    }
  },
});

/** Nobody counts on it yet: worth mending, no reason to stop. */
const notYetNeeded: readonly Basis[] = [{ law: 'integrity', strength: 'should' }];

/** As many places are shown; the count says how many plans there are. */
const mostPlaces = 5;

/** Units, posts and teams that plans name in their front matter, with where. */
function usedEntries(corpus: Corpus): Map<Entry, Reference[]> {
  const found = new Map<Entry, Reference[]>();
  for (const reference of references(corpus)) {
    const { document, kind, meaning } = reference;
    if (document.kind !== 'plan' || !called.has(kind) || meaning.kind !== 'found') continue;
    const entry = entryAt(corpus.registers, meaning.target);
    if (entry === null) continue;
    const places = found.get(entry) ?? [];
    places.push(reference);
    found.set(entry, places);
  }
  return found;
}

function factOf({ document, pointer }: Reference): RelatedFact {
  return { at: atField(document, pointer), text: { zh: '这里要联系它', en: 'it is counted on here' } };
}

const called: ReadonlySet<string> = new Set(['unit', 'post', 'team', 'actor']);

function isReachable(corpus: Corpus, entry: Entry): boolean {
  return dependsOn(corpus, entry).some((row) => phonesOf(row).some(({ number }) => isDialable(number)));
}

function nameOf({ data }: Entry): string {
  return 'name' in data ? data.name : data.unit;
}
