import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactAll, redactorFor } from './redact.ts';

const redact = redactorFor({
  names: new Set(['欧阳秘甲', '田间']),
  phones: new Set(['07995550501']),
  addresses: new Set(['柳树巷十七号']),
});

describe('the redactor', () => {
  it('masks mobiles, identity numbers, unlisted numbers, addresses and names', () => {
    expect(redact('打13812341234，或138-1234-1234、+86 138 1234 1234')).toBe(
      '打138****1234，或138******1234、+86**********1234',
    );
    expect(redact('身份证510322198001011234')).toBe('身份证******************');
    expect(redact('仓库 0799-5550-501，值班 0799-5550-101')).toBe('仓库 *************，值班 0799-5550-101');
    expect(redact('住柳树巷十七号，找欧阳秘甲')).toBe('住******，找××××');
  });

  it('tells a name of two characters from words', () => {
    expect(redact('到田间地头巡查')).toBe('到田间地头巡查');
    expect(redact('联系人：田间，电话')).toBe('联系人：××，电话');
  });

  it('leaves other numbers alone', () => {
    for (const text of ['2026-11-24', '12345', '编织袋 120000 条', '28.4250,117.2330', '备〔2026〕12号', '138****0001'])
      expect(redact(text)).toBe(text);
  });

  it('lets no mobile number through, wherever it stands in the data', () => {
    const mobile = fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String);
    fc.assert(
      fc.property(
        mobile,
        fc.constantFrom('', '电话', ' ', '（', '\n'),
        fc.constantFrom('', '。', ' ', '）'),
        (number, before, after) => {
          const data = { a: [{ text: `${before}${number}${after}` }], b: number };
          expect(JSON.stringify(redactAll(data, redact))).not.toContain(number);
        },
      ),
    );
  });
});
