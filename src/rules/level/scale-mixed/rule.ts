import type { Plan, Span } from '#model';
import { atSpan, planRule, quote } from '#rule-kit';

type Message = 'response' | 'warning' | 'graded' | 'named';

/** What is said of one scale in the words of another. */
const mixtures: readonly (readonly [Message, RegExp])[] = [
  ['response', /(?:红|橙|黄|蓝)色(?:级)?(?:应急)?响应(?!措施|行动)/g],
  ['graded', /(?:特别重大|较大)级?(?:应急)?响应(?!措施|行动|能力|范围)/g],
  ['warning', /(?:特别重大|较大)级?预警(?!信息|措施|行动)/g],
  ['named', /(?:预警|响应)(?:级别|等级|分级)?[^。；\n]{0,24}分为[^。；\n]{0,12}特别重大/g],
];

export default planRule({
  title: { zh: '事件分级、预警、响应三把尺子不混用', en: 'Event grades, warnings and response levels are kept apart' },
  severity: 'warn',
  basis: [
    { law: 'emergency-response-law', article: '63', strength: 'should' },
    { law: 'emergency-response-law', article: '71', strength: 'should' },
  ],
  messages: {
    response: {
      zh: '“{words}”：颜色是预警的级别，响应分一级至四级。',
      en: '"{words}": colours are warning levels; a response has levels 1 to 4.',
    },
    graded: {
      zh: '“{words}”：特别重大、重大、较大、一般是事件的分级，响应分一级至四级。',
      en: '"{words}": 特别重大, 重大, 较大 and 一般 grade events; a response has levels 1 to 4.',
    },
    warning: {
      zh: '“{words}”：预警分红、橙、黄、蓝四色，特别重大、较大说的是事件。',
      en: '"{words}": warnings are red, orange, yellow or blue; 特别重大 and 较大 grade events.',
    },
    named: {
      zh: '“{words}…”：用事件分级的名字称呼预警或响应的级别，容易当成一回事。',
      en: '"{words}…": levels of warning or response go by the names of event grades and will be taken for them.',
      basis: [{ law: 'practice', strength: 'may' }],
    },
  },
  help: {
    zh: '写清是哪一把尺子：事件（特别重大至一般）、预警（红橙黄蓝）、响应（一级至四级）；要对应，就写一句“……启动Ⅱ级响应”。',
    en: 'Say which scale is meant: events (特别重大 to 一般), warnings (colours) or response (levels 1 to 4); where one leads to another, write the sentence that says so.',
  },
  *check(plan) {
    for (const [message, span] of mixturesIn(plan)) {
      const at = atSpan(plan.document, span);
      yield { message, data: { words: quote(at) }, at };
    }
  },
});

/** The first place of each mixture: it is one habit, not many faults. */
function* mixturesIn({ document: { text }, bodyStart }: Plan): Iterable<readonly [Message, Span]> {
  const body = text.slice(bodyStart);
  for (const [message, pattern] of mixtures) {
    pattern.lastIndex = 0;
    const match = pattern.exec(body);
    if (match === null) continue;
    const start = bodyStart + match.index;
    yield [message, { start, end: start + match[0].length }];
  }
}
