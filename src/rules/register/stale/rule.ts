import { upkeepOf } from '#corpus';
import { addMonths } from '#parse';
import { type Entry, registerNames } from '#registers';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '库里的内容定期核实', en: 'Registers are checked against the facts' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    old: {
      zh: '“{name}”{field}是 {date}，已经超过 {months} 个月没有核实。',
      en: '{name}: {field} is {date}, more than {months} months ago.',
    },
    ended: {
      zh: '“{name}”的聘期到 {date} 为止，已经过了。',
      en: 'The appointment of {name} ended on {date}.',
      help: { zh: '续聘后改写聘期；不再续聘的，标明不可用。', en: 'Renew it, or mark the expert as not available.' },
    },
  },
  help: {
    zh: '照实际情况核对这一行，改正后写上今天的日期。',
    en: 'Check the row against the facts, correct it, and write the date of today.',
  },
  options: {
    months: {
      default: 12,
      minimum: 1,
      maximum: 120,
      title: { zh: '多少个月核实一次', en: 'Checked every so many months' },
    },
  },
  *check({ registers }, { today, option }) {
    const months = option.number('months');
    const oldest = addMonths(today, -months);
    for (const register of registerNames) {
      for (const entry of registers[register]) {
        // A row without a date is not judged: whoever keeps no dates may keep the register well.
        const dated = register === 'contacts' ? null : upkeepOf(entry);
        if (dated === null || dated.date >= oldest) continue;
        const at = atField(entry.document, `${entry.pointer}/${dated.key}`);
        yield { message: 'old', data: { name: nameOf(entry), field: dated.title, date: dated.date, months }, at };
      }
    }
    for (const { data, document, pointer } of registers.experts) {
      const { name, until } = data;
      if (until === undefined || until >= today || data.available === false) continue;
      yield { message: 'ended', data: { name, date: until }, at: atField(document, `${pointer}/until`) };
    }
  },
});

function nameOf({ data }: Entry): string {
  return 'name' in data ? data.name : data.unit;
}
