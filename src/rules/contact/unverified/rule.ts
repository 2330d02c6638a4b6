import { addMonths } from '#parse';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '联络网的电话定期试打', en: 'The numbers of the contact network are tried out' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    old: {
      zh: '“{unit}”的电话上次核实是 {date}，已经超过 {months} 个月。',
      en: 'The numbers of {unit} were last tried on {date}, more than {months} months ago.',
    },
    never: {
      zh: '“{unit}”的电话没有写核实日期，不知道打不打得通。',
      en: 'Nothing says when the numbers of {unit} were last tried.',
    },
    future: {
      zh: '“{unit}”的核实日期 {date} 还没有到。',
      en: 'The numbers of {unit} were tried on {date}, which is still to come.',
      help: { zh: '写实际核实的那一天。', en: 'Write the day on which they were tried.' },
    },
  },
  help: {
    zh: '两个号码都打一遍，改正后写上今天的日期。',
    en: 'Ring both numbers, correct them, and write the date of today.',
  },
  options: {
    months: {
      default: 12,
      minimum: 1,
      maximum: 60,
      title: { zh: '多少个月核实一次', en: 'Tried every so many months' },
    },
  },
  *check({ registers }, { today, option }) {
    const months = option.number('months');
    const oldest = addMonths(today, -months);
    for (const { data, document, pointer } of registers.contacts) {
      const { unit, verified: date } = data;
      const at = atField(document, `${pointer}/verified`);
      if (date === undefined) yield { message: 'never', data: { unit }, at };
      else if (date < oldest) yield { message: 'old', data: { unit, date, months }, at };
      else if (date > today) yield { message: 'future', data: { unit, date }, at };
    }
  },
});
