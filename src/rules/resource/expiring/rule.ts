import { addDays, daysBetween } from '#parse';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '快到期的物资和协议早作安排', en: 'Stock and agreements that soon expire are seen to in time' },
  severity: 'info',
  basis: [{ law: 'practice', strength: 'may' }],
  messages: {
    supply: {
      zh: '“{name}”（{quantity}{unit}）{expires}到期，还有{days}天。',
      en: '{name} ({quantity} {unit}) expires on {expires}, in {days} days.',
    },
    agreement: {
      zh: '“{name}”{expires}到期，还有{days}天。',
      en: '{name} ends on {expires}, in {days} days.',
      help: { zh: '和对方商量续签。', en: 'Talk to the other side about renewing it.' },
    },
  },
  help: {
    zh: '安排轮换：先用掉这一批（演练、日常），再补同样数量的新货。',
    en: 'Plan its rotation: use this batch up in drills and daily work, and buy as much new.',
  },
  options: {
    days: {
      default: 90,
      minimum: 1,
      maximum: 1000,
      title: { zh: '提前多少天提醒', en: 'How many days ahead' },
    },
  },
  *check({ registers }, { today, option }) {
    const last = addDays(today, option.number('days'));
    for (const { data, document, pointer } of registers.supplies) {
      const { expires, quantity, unit, name } = data;
      if (expires === undefined || expires < today || expires > last || quantity === 0) continue;
      const found = { name, quantity, unit, expires, days: daysBetween(today, expires) };
      yield { message: 'supply', data: found, at: atField(document, `${pointer}/expires`) };
    }
    for (const { data, document, pointer } of registers.agreements) {
      const { expires, name } = data;
      if (expires === undefined || expires < today || expires > last) continue;
      const found = { name, expires, days: daysBetween(today, expires) };
      yield { message: 'agreement', data: found, at: atField(document, `${pointer}/expires`) };
    }
  },
});
