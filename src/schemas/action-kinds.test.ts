import { expect, test } from 'vitest';
import { actionsIn } from './action-kinds.ts';

test.each([
  ['封闭柳湾桥，渡口停渡', ['close', 'stop-traffic']],
  ['撤完沙洲村全部人员', ['evacuate']],
  ['Evacuate the lower town and report to the county', ['evacuate', 'report']],
  ['启动Ⅱ级响应', []],
  ['听取情况报告，指定乡镇处置', []],
])('%s', (text, kinds) => {
  expect([...actionsIn(text)]).toEqual(kinds);
});
