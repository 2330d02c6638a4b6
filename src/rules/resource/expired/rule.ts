import { daysBetween } from '#parse';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '物资和协议没有过期', en: 'Stock and agreements have not expired' },
  severity: 'warn',
  basis: [
    { law: 'integrity', strength: 'should' },
    { law: 'emergency-response-law', article: '46', strength: 'should' },
  ],
  messages: {
    supply: {
      zh: '{depot}的“{name}”（{quantity}{unit}）{expires}到期，已经过期{days}天，不能再算作储备。',
      en: '{name} in {depot} ({quantity} {unit}) expired on {expires}, {days} days ago; it no longer counts as stock.',
    },
    agreement: {
      zh: '“{name}”{expires}到期，已经过期{days}天。',
      en: '{name} ended on {expires}, {days} days ago.',
      help: {
        zh: '续签后改写“有效期至”；不再续签的，从依靠它的预案里删去。',
        en: 'Renew it and write the new last day; if it is not renewed, take it out of the plans that lean on it.',
      },
    },
  },
  help: {
    zh: '清出并补充；数量已经换新的，改写生产日期和有效期。',
    en: 'Take it out and make it up; where it has been replaced, write the new dates.',
  },
  *check({ registers, names }, { today }) {
    for (const { data, document, pointer } of registers.supplies) {
      const { expires, quantity, unit, name } = data;
      if (expires === undefined || expires >= today || quantity === 0) continue;
      const depot = nameOf(data.depot);
      const found = { name, quantity, unit, depot, expires, days: daysBetween(expires, today) };
      yield { message: 'supply', data: found, at: atField(document, `${pointer}/expires`) };
    }
    for (const { data, document, pointer } of registers.agreements) {
      const { expires, name } = data;
      if (expires === undefined || expires >= today) continue;
      const found = { name, expires, days: daysBetween(expires, today) };
      yield { message: 'agreement', data: found, at: atField(document, `${pointer}/expires`) };
    }

    function nameOf(depot: string | undefined): string | { zh: string; en: string } {
      if (depot === undefined) return { zh: '未写明仓库', en: 'no depot' };
      const meaning = names.resolve(depot, ['depot'], null);
      return meaning.kind === 'found' ? meaning.target.name : depot;
    }
  },
});
