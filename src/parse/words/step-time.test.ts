import { expect, test } from 'vitest';
import { readStepTime } from './step-time.ts';

test.each([
  ['立即', 'immediately', 0],
  ['即刻', 'immediately', 0],
  ['马上', 'immediately', 0],
  ['immediately', 'immediately', 0],
  ['10分钟内', 'within', 600],
  ['10 分钟以内', 'within', 600],
  ['10分钟之内', 'within', 600],
  ['24小时内', 'within', 86_400],
  ['within 10 min', 'within', 600],
  ['接报后10分钟内', 'within', 600],
  ['启动响应后30分钟内', 'within', 1800],
  ['不超过2小时', 'within', 7200],
  ['30分钟', 'within', 1800],
  ['10分钟内，电话', 'within', 600],
  ['T+30分钟', 'at', 1800],
  ['T+1h', 'at', 3600],
  ['T＋30分钟', 'at', 1800],
  ['T+0', 'at', 0],
  ['30分钟后', 'at', 1800],
  ['每2小时', 'every', 7200],
  ['每小时', 'every', 3600],
  ['每日', 'every', 86_400],
  ['每半小时', 'every', 1800],
  ['every 2 h', 'every', 7200],
  ['every hour', 'every', 3600],
  ['hourly', 'every', 3600],
  ['每2小时一次', 'every', 7200],
])('step time %s', (text, kind, seconds) => {
  expect(readStepTime(text)).toEqual({ kind, seconds, text });
});

test.each(
  ['', '及时', '组长', '尽快', '水位超过92米', '第一时间', '县应急局', 'T', 'soon after'].filter(
    (text) => text !== 'T',
  ),
)('%j says no time', (text) => {
  expect(readStepTime(text)).toBeNull();
});
