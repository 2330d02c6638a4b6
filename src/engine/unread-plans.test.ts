import { describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus, readFileFacts, readSettings } from '#corpus';
import type { NamedRule } from '#rule-kit';
import { unreadPlans } from './unread-plans.ts';

const facts = {
  title: { zh: '题', en: 't' },
  severity: 'error',
  basis: [],
  help: { zh: '改', en: 'mend' },
  options: {},
} as const;
const schema: NamedRule = {
  ...facts,
  id: 'schema/invalid',
  scope: 'document',
  messages: { required: { zh: '缺少“{key}”。', en: '{key} is missing.' } },
  run: () => [],
};
const level: NamedRule = { ...facts, id: 'level/gap', scope: 'plan', messages: {}, run: () => [] };

function corpusOf(text: string): Corpus {
  const bytes = new TextEncoder().encode(text);
  const read = readFileFacts({ file: 'plans/a.md', bytes, size: bytes.length });
  const settings = readSettings({ file: 'beiyu.yaml', bytes: new Uint8Array(), size: 0 });
  return buildCorpus(settings, read === null ? [] : [read]);
}

const front = '类型: 专项应急预案\n行政区划: 安和县\n状态: 草案\n版本: "1"\n名称: 防汛应急预案\n';

describe('a file that is no plan', () => {
  it('is not checked by the rules over plans, and each says why', () => {
    const found = unreadPlans(corpusOf(`---\n${front}---\n`), [schema, level]);
    expect(found.map(({ rule, document }) => [rule.id, document.file])).toEqual([['level/gap', 'plans/a.md']]);
    expect(found[0]?.reason.zh).toContain('缺少“编号”。');
    expect(found[0]?.reason.en).toContain('编号 is missing.');
  });

  it('is not told of a plan that was read', () => {
    expect(unreadPlans(corpusOf(`---\n编号: a/b\n${front}---\n`), [schema, level])).toEqual([]);
  });
});
