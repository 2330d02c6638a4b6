import { type Corpus, entryAt, usesIn } from '#corpus';
import type { Plan } from '#model';
import type { Entry } from '#registers';
import { atField, atSpan, corpusRule, type RelatedFact } from '#rule-kit';

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
        const count = new Set(places.map(({ plan }) => plan)).size;
        const related = places.slice(0, 5).map(({ fact }) => fact);
        yield { message: 'named', data: { name, count, plan: first.plan.title }, at, related };
      }
    }
  },
});

function isVacant(holder: string | undefined): boolean {
  return holder === undefined || /^(?:空缺|暂缺|待定|未定|无|缺|vacant|none|tbd|n\/a)$/i.test(holder.trim());
}

interface Place {
  readonly plan: Plan;
  readonly fact: RelatedFact;
}

function usesOfPosts(corpus: Corpus, wanted: ReadonlySet<Entry>): Map<Entry, Place[]> {
  const found = new Map<Entry, Place[]>();
  for (const plan of corpus.plans) {
    for (const { target, where, span } of usesIn(corpus, plan)) {
      const entry = target.kind === 'post' && where === 'front' ? entryAt(corpus.registers, target) : null;
      if (entry === null || !wanted.has(entry)) continue;
      const places = found.get(entry) ?? [];
      places.push({ plan, fact: { at: atSpan(plan.document, span), text: { zh: plan.title, en: plan.title } } });
      found.set(entry, places);
    }
  }
  return found;
}
