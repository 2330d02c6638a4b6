import { readChineseNumber } from './chinese-number.ts';

const standard = /^([A-Z]{2,4}\d{0,6}(?:\/[TZ])?)(\d[\d.]*)(?:-(\d{4}|\d{2}))?$/;
const document = /^(.+?)[〔[(【](\d{4})[〕\])】]第?(\d+)号$/;
const order = /^(.+?)(?:令)?第?([\d一二三四五六七八九十百零〇]+)号(?:令)?$/;

/** Names of issuers that are written in more than one way. */
const issuers: readonly (readonly [RegExp, string])[] = [
  [/^(?:中华人民共和国|国家)?主席$/, '主席'],
  [/^(?:中华人民共和国)?国务院$/, '国务院'],
  [/^(?:国家|原)?(?:安全生产监督管理总局|安全监管总局|安监总局)$/, '国家安全生产监督管理总局'],
  [/^(?:中华人民共和国)?(?:应急管理部|应急部)$/, '应急管理部'],
];

/**
 * A document, order or standard number in the form in which it is compared: `国办发〔2024〕5号`, `国务院令493`,
 * `GB/T29639-2020`, however its brackets, numerals, spaces and dashes are written. Null for what is none.
 */
export function sameLawNumber(written: string): string | null {
  const plain = written
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[—–―－]/g, '-');
  const asStandard = standard.exec(plain.toUpperCase());
  if (asStandard !== null)
    return `${asStandard[1]}${asStandard[2]}${asStandard[3] === undefined ? '' : `-${asStandard[3]}`}`;
  const asDocument = document.exec(plain);
  if (asDocument !== null) return `${asDocument[1]}〔${asDocument[2]}〕${Number(asDocument[3])}号`;
  const asOrder = order.exec(plain);
  if (asOrder === null || !plain.includes('令')) return null;
  const [, issuer = '', number = ''] = asOrder;
  const value = /^\d+$/.test(number) ? Number(number) : readChineseNumber(number);
  return value === null ? null : `${nameOfIssuer(issuer.replace(/令$/, ''))}令${value}`;
}

function nameOfIssuer(written: string): string {
  return issuers.find(([form]) => form.test(written))?.[1] ?? written;
}
