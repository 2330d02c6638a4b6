import { expect, test } from 'vitest';
import { actionsIn, loneActIn } from './action-kinds.ts';

test.each([
  ['封闭柳湾桥，渡口停渡', ['close', 'stop-traffic']],
  ['撤完沙洲村全部人员', ['evacuate']],
  ['Evacuate the lower town and report to the county', ['evacuate', 'report']],
  ['启动Ⅱ级响应', []],
  ['听取情况报告，指定乡镇处置', []],
])('%s', (text, kinds) => {
  expect([...actionsIn(text)]).toEqual(kinds);
});

test.each([
  ['立即封闭柳湾桥', 'close', '封闭'],
  ['撤完沙洲村', 'evacuate', '撤完'],
  ['Evacuate the lower town', 'evacuate', 'Evacuate'],
])('%s is done by one', (clause, kind, word) => {
  expect(loneActIn(clause)).toMatchObject({ kind, word });
});

test('a patrol or a rescue is nobody’s alone', () => {
  expect(loneActIn('巡堤查险，搜救被困人员')).toBeNull();
});
