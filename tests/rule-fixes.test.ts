import { describe, expect, it } from 'vitest';
import type { Judgement } from '#engine';
import { applyEdits } from '#parse';
import type { RuleExample } from '#rule-kit';
import { rules } from '#rules';
import { rulePage } from '../src/index.ts';
import { exampleCorpus, judgeBy } from './support/rule-workspace.ts';

const wrong = rules.flatMap((rule) =>
  rulePage(rule.id, 'zh').examples.flatMap((example, index) =>
    example.kind === 'wrong' && rule.id.split('/')[0] !== 'config' ? [{ rule, example, index }] : [],
  ),
);

/** The example with one file's text changed. */
function withText(example: RuleExample, file: string, text: string): RuleExample {
  return { ...example, files: example.files.map((each) => (each.file === file ? { ...each, text } : each)) };
}

function said({ finding: { message, data } }: Pick<Judgement, 'finding'>): string {
  return `${message} ${JSON.stringify(data)}`;
}

describe('a fix mends what it was offered for', () => {
  const offered = wrong.flatMap(({ rule, example, index }) => {
    const judgements = judgeBy(rule, exampleCorpus(example));
    return judgements.flatMap(({ finding }, number) =>
      finding.fix === undefined
        ? []
        : [
            {
              name: `${rule.id} ${index + 1}/${number + 1}`,
              rule,
              example,
              finding,
              fix: finding.fix,
              before: judgements.length,
            },
          ],
    );
  });

  it.each(offered)('$name', ({ rule, example, finding, fix, before }) => {
    const { document } = finding.at;
    const { text } = applyEdits(document.text, fix.edits);
    expect(text).not.toBe(document.text);
    const after = judgeBy(rule, exampleCorpus(withText(example, document.file, text)));
    // One wrong number may follow from another: then what was told is gone, and nothing came on top.
    const isGone = after.length < before || !after.map(said).includes(said({ finding }));
    expect(isGone, after.map(said).join('\n')).toBe(true);
    expect(after.length).toBeLessThanOrEqual(before);
  });
});
