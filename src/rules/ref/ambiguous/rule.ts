import { type Reference, references } from '#corpus';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '一个名称只指一样东西', en: 'A name means one thing' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    several: {
      zh: '“{name}”可以指 {count} 样东西：{list}。值班员不该去猜。',
      en: '{name} can mean {count} things: {list}. A duty officer must not have to guess.',
    },
  },
  help: {
    zh: '改写成全称或编号；或者在库里给其中一个换个简称。',
    en: 'Write the full name or the id, or give one of them another short name in the register.',
  },
  *check(corpus) {
    // One item lies in many depots under one name; the depot beside it tells which.
    const ambiguous = references(corpus).filter(
      ({ kind, meaning }) => meaning.kind === 'ambiguous' && kind !== 'supply',
    );
    for (const [first, ...others] of Map.groupBy(ambiguous, causeOf).values()) {
      if (first?.meaning.kind !== 'ambiguous') continue;
      const { targets } = first.meaning;
      const list = targets.map(({ name, id }) => (name === id ? name : `${name} (${id})`)).join('; ');
      yield {
        message: 'several',
        data: { name: first.written, count: targets.length, list },
        at: atField(first.document, first.pointer),
        related: [
          ...targets.map((target) => ({
            at: atField(target.document, target.pointer),
            text: { zh: `可能是这里的“${target.name}”`, en: `May be ${target.name} here` },
          })),
          ...others.map(({ document, pointer }) => ({
            at: atField(document, pointer),
            text: { zh: '这里也是', en: 'Here too' },
          })),
        ],
      };
    }
  },
});

/** A name that a document writes in many places is one cause. */
function causeOf({ document, kind, written }: Reference): string {
  return `${document.file}\n${kind}\n${written}`;
}
