import { describe, expect, it } from 'vitest';
import { numbersInText, samePhone } from './phones.ts';

describe('numbersInText', () => {
  it.each([
    ['县防汛办 24 小时电话 0799-5550-150。', ['0799-5550-150']],
    ['手机13800001111，或 138****0012', ['13800001111', '138****0012']],
    ['拨打(0799)5550150', ['(0799)5550150']],
    ['拨打 119、120 或 12345', []],
    ['2026-05-12 印发，文号〔2026〕12号', []],
    ['水位 238.5 米，流量 1,200 立方米每秒，投资 120000 元', []],
    ['坐标 28.4235,117.2330', []],
  ])('in %s', (text, numbers) => {
    expect(numbersInText(text).map(({ number }) => number)).toEqual(numbers);
    for (const { number, span } of numbersInText(text)) expect(text.slice(span.start, span.end)).toBe(number);
  });
});

describe('samePhone', () => {
  it('compares numbers by their digits, whatever stands between', () => {
    expect(samePhone('0799-5550-101')).toBe(samePhone('（0799）5550 101'));
    expect(samePhone('+86 13800001111')).toBe('13800001111');
    expect(samePhone('0799-5550101转8')).toBe('07995550101#8');
  });
});
