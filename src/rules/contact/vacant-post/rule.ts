import { type Corpus, entryAt, references } from '#corpus';
import type { Entry } from '#registers';
import { atField, corpusRule, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '预案里的岗位有人', en: 'Posts are held by someone' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    named: {
      zh: '岗位“{name}”现在没有人，{count} 个预案要靠它（如“{plan}”）。',
      en: 'Nobody holds the post {name}, and {count} plans count on it (like {plan}).',
    },
    vacant: {
      zh: '岗位“{name}”现在没有人。',
      en: 'Nobody holds the post {name}.',
    },
  },
  help: {
    zh: '登记现任姓名；一时空缺的，先明确由谁代理，写成预案里的副职。',
    en: 'Register who holds it; while it is vacant, settle who acts, and name them as deputy in the plans.',
  },
  *check(corpus) {
    const vacant = corpus.registers.posts.filter(({ data }) => isVacant(data.holder));
    if (vacant.length === 0) return;
    const uses = usesOfPosts(corpus, new Set(vacant));
    for (const entry of vacant) {
      const at = atField(entry.document, entry.pointer);
      const { name } = entry.data;
      const places = uses.get(entry) ?? [];
      const [first] = places;
      if (first === undefined) yield { message: 'vacant', data: { name }, at };
      else {
        const count = new Set(places.map(({ file }) => file)).size;
        const related = places.slice(0, 5).map(({ fact }) => fact);
        yield { message: 'named', data: { name, count, plan: first.plan }, at, related };
      }
    }
  },
});

function isVacant(holder: string | undefined): boolean {
  return holder === undefined || /^(?:空缺|暂缺|待定|未定|无|缺|vacant|none|tbd|n\/a)$/i.test(holder.trim());
}

interface Place {
  readonly plan: string;
  readonly file: string;
  readonly fact: RelatedFact;
}

function usesOfPosts(corpus: Corpus, wanted: ReadonlySet<Entry>): Map<Entry, Place[]> {
  const found = new Map<Entry, Place[]>();
  const titles = new Map(corpus.plans.map(({ document, title }) => [document, title]));
  for (const { document, pointer, meaning } of references(corpus)) {
    const plan = titles.get(document);
    if (plan === undefined || meaning.kind !== 'found' || meaning.target.kind !== 'post') continue;
    const entry = entryAt(corpus.registers, meaning.target);
    if (entry === null || !wanted.has(entry)) continue;
    const places = found.get(entry) ?? [];
    places.push({ plan, file: document.file, fact: { at: atField(document, pointer), text: { zh: plan, en: plan } } });
    found.set(entry, places);
  }
  return found;
}
