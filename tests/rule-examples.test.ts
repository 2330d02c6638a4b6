import { describe, expect, it } from 'vitest';
import type { Language } from '#model';
import type { NamedRule, RuleExample } from '#rule-kit';
import { rules } from '#rules';
import { findSource, isVerified } from '#schemas';
import { rulePage } from '../src/index.ts';
import { exampleCorpus, judgeBy, messagesIn } from './support/rule-workspace.ts';

const languages: readonly Language[] = ['zh', 'en'];
const everyExample = rules.flatMap(({ id }) => rulePage(id, 'zh').examples);

function labelOf({ kind, title }: RuleExample, index: number): string {
  return `${kind} ${index + 1}${title === '' ? '' : ` (${title})`}`;
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  describe.each(languages)('in %s', (language) => {
    const { why, examples } = rulePage(id, language);

    it('says why, shows what is wrong and what is right', () => {
      expect(why.length).toBeGreaterThan(20);
      expect(new Set(examples.map(({ kind }) => kind))).toEqual(new Set(['wrong', 'right']));
    });

    it('shows each of its messages', () => {
      const shown = new Set(examples.flatMap(({ files }) => files.flatMap(({ finds }) => finds)));
      expect([...shown].toSorted()).toEqual(Object.keys(rule.messages).toSorted());
    });

    it.each(examples.map((example, index) => [labelOf(example, index), example] as const))(
      'finds in %s what it says',
      (_, example) => {
        const judgements = judgeBy(rule, exampleCorpus(example));
        const found = example.files.map((file) => [file.file, messagesIn(judgements, file)]);
        const expected = example.files.map((file) => [file.file, file.finds]);
        expect(found).toEqual(expected);
        expect(judgements.length, 'findings outside the files of the example').toBe(
          expected.flatMap(([, m]) => m).length,
        );
        expect(example.kind === 'right').toBe(judgements.length === 0);
      },
    );
  });

  it('says the same of a file when it is asked about that file alone', () => {
    for (const example of rulePage(id, 'zh').examples) {
      const corpus = exampleCorpus(example);
      const all = judgeBy(rule, corpus);
      for (const { file } of corpus.documents) {
        const alone = judgeBy(rule, corpus, file).filter(({ finding }) => finding.at.document.file === file);
        expect(alone).toEqual(all.filter(({ finding }) => finding.at.document.file === file));
      }
    }
  });

  it('cites sources that are known, and demands firmly only what was read', () => {
    const ofMessages = Object.values(rule.messages).flatMap(({ basis }) => basis ?? []);
    for (const { law, article, strength } of [...rule.basis, ...ofMessages]) {
      expect(findSource(law), law).not.toBeNull();
      if (strength === 'must') expect(isVerified(law, article), `${law} ${article ?? ''}`).toBe(true);
    }
  });

  it('has both languages in every text, with the same holes', () => {
    const texts = [rule.title, rule.help, ...Object.values(rule.messages), ...helpsOf(rule)];
    for (const { zh, en } of texts) {
      expect(holesIn(en)).toEqual(holesIn(zh));
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
    }
  });

  it('does not fail on the examples of other rules', () => {
    for (const example of everyExample) judgeBy(rule, exampleCorpus(example));
  });
});

function helpsOf(rule: NamedRule): { zh: string; en: string }[] {
  return Object.values(rule.messages).flatMap(({ help }) => (help === undefined ? [] : [help]));
}

function holesIn(template: string): string[] {
  return [...template.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).toSorted();
}
