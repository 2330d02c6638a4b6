import { references } from '#corpus';
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
    for (const { document, pointer, written, kind, meaning } of references(corpus)) {
      // One item lies in many depots under one name; the depot beside it tells which.
      if (meaning.kind !== 'ambiguous' || kind === 'supply') continue;
      const { targets } = meaning;
      const list = targets.map(({ name, id }) => (name === id ? name : `${name} (${id})`)).join('; ');
      yield {
        message: 'several',
        data: { name: written, count: targets.length, list },
        at: atField(document, pointer),
        related: targets.map((target) => ({
          at: atField(target.document, target.pointer),
          text: { zh: `可能是这里的“${target.name}”`, en: `May be ${target.name} here` },
        })),
      };
    }
  },
});
