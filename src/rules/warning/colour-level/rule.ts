import type { Plan, ResponseLevel, Span, Text, WarningLevel } from '#model';
import { readLevelName, readWarningName } from '#parse';
import { atSpan, planRule, quote } from '#rule-kit';

const number = '(?:[ⅠⅡⅢⅣ一二三四]|I{1,3}|IV)级';
const colour = '(?:红|橙|黄|蓝)色?';
/** 一级（红色）, Ⅱ级橙色预警, 蓝色（四级）. A response level beside a colour is another matter. */
const pairs = new RegExp(
  `(${number})(?:预警)?\\s*(?:[（(]|[、，,]?\\s*用?|为|即|——?|：)\\s*(${colour})(?=\\s*(?:[）)预标表警]|信号|、|，|,|；|。|$))|(${colour})(?:预警)?\\s*[（(]\\s*(${number})\\s*[）)](?!响应|应急响应)`,
  'g',
);
/** From high to low, the colours must be red, orange, yellow, blue. */
const falling =
  /(?:由高到低|从高到低)[^。；\n]{0,60}?蓝色?\s*[、，,]\s*黄色?\s*[、，,]\s*橙色?\s*(?:[、，,]|和|及)\s*红色?/g;

const lawful: Readonly<Record<ResponseLevel, WarningLevel>> = { 1: 'red', 2: 'orange', 3: 'yellow', 4: 'blue' };
const names: Readonly<Record<WarningLevel, Text>> = {
  red: { zh: '红色', en: 'red' },
  orange: { zh: '橙色', en: 'orange' },
  yellow: { zh: '黄色', en: 'yellow' },
  blue: { zh: '蓝色', en: 'blue' },
};

export default planRule({
  title: { zh: '预警级别与颜色对得上', en: 'Warning levels have their colours' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '63', strength: 'must' }],
  messages: {
    pair: {
      zh: '“{words}”：{level}预警应是{right}。',
      en: '"{words}": the colour of a warning of {level} is {right}.',
    },
    order: {
      zh: '“{words}”：由高到低应是红、橙、黄、蓝。',
      en: '"{words}": from high to low the colours are red, orange, yellow, blue (红、橙、黄、蓝).',
    },
  },
  help: {
    zh: '一级红色，二级橙色，三级黄色，四级蓝色，一级最高。',
    en: 'Level 1 is red, 2 orange, 3 yellow, 4 blue; 1 is the highest.',
  },
  *check(plan) {
    const { text } = plan.document;
    if (!text.includes('预警')) return;
    for (const match of text.matchAll(pairs)) {
      const [words, first = '', second = '', third = '', fourth = ''] = match;
      const level = readLevelName(first === '' ? fourth : first);
      const given = readWarningName(second === '' ? third : second);
      if (level === null || given === null || given === lawful[level]) continue;
      const at = atSpan(plan.document, spanOf(match.index, words));
      if (speaksOfResponse(plan, match.index, words)) continue;
      const data = { words: quote(at), level: first === '' ? fourth : first, right: names[lawful[level]] };
      yield { message: 'pair', data, at };
    }
    for (const { index, 0: words } of text.matchAll(falling)) {
      yield { message: 'order', data: { words }, at: atSpan(plan.document, spanOf(index, words)) };
    }
  },
});

function spanOf(start: number, words: string): Span {
  return { start, end: start + words.length };
}

/** Ⅰ级响应 beside a colour leads from one scale to another; the pair is told only where warnings are spoken of. */
function speaksOfResponse(plan: Plan, start: number, words: string): boolean {
  const { text } = plan.document;
  const after = text.slice(start + words.length, start + words.length + 6);
  const sentence = text.slice(Math.max(0, start - 60), start + words.length + 40);
  return /^[）)]?(?:应急)?响应/.test(after) || !sentence.includes('预警');
}
