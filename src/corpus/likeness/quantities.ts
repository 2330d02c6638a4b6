import { readChineseNumber } from '#parse';

const numerals = '零〇一二两三四五六七八九十百千万';

/** What is measured: one of it is a quantity too (一公里, 一里半). */
const measures =
  '分钟|刻钟|秒钟|个?小时|个?钟头|公里|千米|厘米|毫米|平方米|立方米|米|里(?![程面头边外])|公顷|公斤|吨|斤|亩';

/**
 * What is counted, each by its measure word. Left out are words that copied text counts by: 个 and 种 (四个等级), 年
 * (每三年修订), 级 and 方, and 日 of a date.
 */
const counts = [
  '秒|天(?![然气文津])|日[以之]?[内前]|周(?:[以之]?内|[以之]?前|[以之]?后)|岁|元(?!素)|点(?:钟|半)',
  '人(?![员民类])|名(?![称单字录额])|位(?!一体)|户(?![籍外])|家(?![庭属长园具通])|栋|间|层楼',
  '处(?![理置长室于])|座(?!谈)|口井|道(?!防线)|扇|面(?:铜锣|锣|小?旗)',
  '台(?![风账站])|部(?:轮椅|电话|车)|辆|艘|架|具|套(?!用)|支|把(?![握关])|根(?![据本])|盏|只|顶|床|箱|袋|桶|块(?!状)|张(?!贴)',
  '次(?![生日要序])|下(?!乡)|声(?![音响明誉])|遍(?!布)|趟|步(?![走骤])',
].join('|');

/** What comes before how often a year something is done. */
const often = /每(?:[年月季周日天]|半年|学期)[^，。；]*$/;

const quantity = new RegExp(`(?<![第初${numerals}]|最后)([${numerals}]+)[多余来]?(?:(${measures})|(?:${counts}))`, 'g');
const share = new RegExp(`百分之[${numerals}]|(?<![${numerals}])半个?(?:小时|钟头)`);

/** Whether a text has a quantity in Chinese numerals: 五分钟, 三十下, 二十户. One of what is only counted (一名) is none. */
export function hasChineseQuantity(text: string): boolean {
  if (share.test(text)) return true;
  for (const { 0: whole, 1: numeral = '', 2: measure, index } of text.matchAll(quantity)) {
    const value = numberOf(numeral);
    if (value === null || (measure === undefined && value < 2)) continue;
    // 二次灾害 is what follows from another, not two of something; 每年至少演练两次 stands in every plan.
    if (whole === '二次' || often.test(text.slice(0, index))) continue;
    return true;
  }
  return false;
}

/** Of a numeral that says one number: not 千 of 千家万户, two that are guessed (两三), or the digits of a year. */
function numberOf(numeral: string): number | null {
  if (/^[百千万零〇]|[^十百千万零〇]{2}/.test(numeral)) return null;
  return readChineseNumber(numeral);
}
