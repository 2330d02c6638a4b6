import { expect, test } from 'vitest';
import { exampleCorpus } from '../../../../tests/support/rule-workspace.ts';
import { deedsIn } from './things.ts';

const { names } = exampleCorpus({ title: '', kind: 'right', files: [] });

test.each([
  ['封闭柳湾桥、沙洲漫水桥和滨江路', ['封闭柳湾桥', '封闭沙洲漫水桥', '封闭滨江路']],
  ['撤完上坝村全部人员', ['撤完上坝村']],
  ['撤上坝村 980 人到清水镇，客车 10 台接行动不便者', ['撤上坝村']],
  ['云门湖景区关闭', ['云门湖景区关闭']],
  ['Close the Mill Bridge and Station Road', ['Close Mill Bridge', 'Close Station Road']],
  // No name of its own, only some of the people, somebody else’s, or not yet.
  ['封闭现场周边道路，封闭坡脚道路', []],
  ['转移上坝村沿河住户', []],
  ['由县公安局封闭柳湾桥', []],
  ['检查封闭柳湾桥的器材', []],
  ['播发停课和封闭柳湾桥的通告', []],
  ['柳湾桥解除封闭', []],
])('%s', (text, words) => {
  expect(deedsIn(text, { names, jurisdiction: 'shili' }).map((deed) => deed.words)).toEqual(words);
});
