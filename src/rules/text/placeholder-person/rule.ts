import { blockAt, isForm, isInTitle, remember } from '#corpus';
import type { Plan, Workspace } from '#model';
import { atField, atSpan, corpusRule } from '#rule-kit';
import { namingFields } from './fields.ts';
import { namesIn, personWords } from './names.ts';

export default corpusRule({
  title: { zh: '没有用来占位的人名', en: 'No stand-ins for persons' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    name: {
      zh: '“{name}”不是真人，是用来占位的；本预案共 {count} 处。',
      en: '“{name}” is no person but a stand-in. Places in this plan: {count}.',
    },
    field: {
      zh: '应当写人或者岗位的地方写着“{value}”。',
      en: 'Where a person or a post belongs stands “{value}”.',
    },
  },
  help: {
    zh: '预案里写岗位，人名和电话写进岗位库、联络网；人还没定的，先写岗位，留空姓名。',
    en: 'Name posts in plans, and persons with their numbers in the registers; where nobody is chosen yet, name the post and leave the person out.',
  },
  *check(corpus, { asked }) {
    const words = wordsOf(corpus.settings.value);
    for (const plan of asked(corpus.plans)) {
      for (const [name, [first, ...others]] of placesOf(plan, words)) {
        if (first === undefined) continue;
        yield {
          message: 'name',
          data: { name, count: others.length + 1 },
          at: atSpan(plan.document, spanOf(first, name)),
          related: others.slice(0, 8).map((start) => ({
            at: atSpan(plan.document, spanOf(start, name)),
            text: { zh: '这里也是', en: 'here too' },
          })),
        };
      }
    }
    for (const { document, pointer, value } of namingFields(corpus)) {
      if (words.isPending(value)) yield { message: 'field', data: { value }, at: atField(document, pointer()) };
    }
  },
});

const wordsOf = remember<Workspace, ReturnType<typeof personWords>>(({ vocabulary }) =>
  personWords(vocabulary?.placeholders ?? [], vocabulary?.allowed ?? []),
);

function spanOf(start: number, name: string): { start: number; end: number } {
  return { start, end: start + name.length };
}

/** Where each stand-in is written in the body of a plan; forms to be filled in may hold them. */
function placesOf(plan: Plan, words: ReturnType<typeof personWords>): Map<string, number[]> {
  const { text } = plan.document;
  const blockOf = blockAt(plan);
  const places = new Map<string, number[]>();
  for (const { name, start } of namesIn(text, plan.bodyStart, words)) {
    const block = blockOf(start);
    if (block === null || block.kind === 'code') continue;
    if (isForm(plan, block.section) || isInTitle(text, start)) continue;
    places.set(name, [...(places.get(name) ?? []), start]);
  }
  return places;
}
