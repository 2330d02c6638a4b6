import { levelNumeral, type ResponseLevel } from '#model';
import { atField, atFile, atSection, planRule } from '#rule-kit';

/** A response by levels is in the text, though not where it can be computed. */
const speaksOfLevels =
  /[ⅠⅡⅢⅣ一二三四]级[^。；\n]{0,8}响应|(?:I{1,3}|IV)级[^。；\n]{0,8}响应|响应[^。；\n]{0,16}(?:分为|分级|级别)|分级响应|response levels?|level [1-4]/i;

export default planRule({
  title: { zh: '响应级别齐全', en: 'The response levels are all there' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '71', strength: 'must' }],
  messages: {
    none: {
      zh: '没有写响应级别；这类预案要有 {wanted} 级。',
      en: 'The plan declares no response level; a plan of this kind needs levels {wanted}.',
    },
    unwritten: {
      zh: '正文提到分级响应，文件头的“响应级别”没有写：这类预案要有 {wanted} 级，各写条件、决定、终止。',
      en: 'The text speaks of response levels, but the front matter declares none: a plan of this kind needs levels {wanted}, each with its trigger, decider and stand-down.',
      basis: [{ law: 'integrity', strength: 'should' }],
    },
    some: {
      zh: '缺 {missing} 级响应；已有 {present} 级。',
      en: 'Response level {missing} is missing; there are {present}.',
    },
    few: {
      zh: '只有 {present} 级响应，这类预案至少分 {least} 级。',
      en: 'There is only level {present}; a plan of this kind has at least {least} levels.',
    },
    undeclared: {
      zh: '正文写了 {missing} 级响应，文件头的“响应级别”里没有它：条件、决定人、终止都查不到。',
      en: 'The text describes response level {missing}, but the front matter does not declare it: no trigger, decider or stand-down is known.',
      basis: [{ law: 'integrity', strength: 'should' }],
    },
  },
  help: {
    zh: '在文件头的“响应级别”下逐级写：条件、决定、报告、终止。',
    en: 'Declare each level under `levels` in the front matter: when, decide, report, stand_down.',
  },
  *check(plan, { profile }) {
    const { levels: demand } = profile;
    const present = plan.levels.map(({ level }) => level);
    const described = [...new Set(plan.sections.flatMap(({ level }) => level ?? []))].toSorted();
    for (const level of described.filter((one) => !present.includes(one))) {
      const section = plan.sections.find((one) => one.level === level);
      if (section === undefined) continue;
      yield { message: 'undeclared', data: { missing: levelNumeral(level) }, at: atSection(plan, section) };
    }
    if (demand === undefined) return;
    const required = demand.required.filter(isLevel);
    const missing = required.filter((level) => !present.includes(level) && !described.includes(level));
    const { basis } = demand;
    const at = present.length > 0 ? atField(plan.document, '/levels', 'key') : atFile(plan.document);
    if (missing.length > 0 && present.length + described.length === 0) {
      const data = { wanted: numerals(missing) };
      if (speaksOfLevels.test(plan.document.text)) yield { message: 'unwritten', data, at };
      else yield { message: 'none', data, at, basis };
    }
    if (missing.length > 0 && present.length + described.length > 0)
      yield { message: 'some', data: { missing: numerals(missing), present: numerals(present) }, at, basis };
    else if (present.length > 0 && present.length < demand.least)
      yield { message: 'few', data: { present: numerals(present), least: demand.least }, at, basis };
  },
});

function isLevel(value: number): value is ResponseLevel {
  return value === 1 || value === 2 || value === 3 || value === 4;
}

function numerals(levels: readonly ResponseLevel[]): string {
  return levels.map(levelNumeral).join('、');
}
