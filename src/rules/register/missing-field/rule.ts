import type { Text } from '#model';
import { type Entry, registerNames } from '#registers';
import { atField, corpusRule } from '#rule-kit';
import { keyName } from '#schemas';
import { isPerishable, type Need, unmet } from './needs.ts';

export default corpusRule({
  title: { zh: '登记的内容够用', en: 'Rows hold what their use needs' },
  severity: 'warn',
  basis: [
    { law: 'gbt-29639', article: '6.5.3', strength: 'should' },
    { law: 'integrity', strength: 'should' },
  ],
  messages: {
    missing: {
      zh: '“{name}”没有登记{fields}：{why}。',
      en: '{name} has no {fields}: {why}.',
    },
    noExpiry: {
      zh: '“{name}”会过期，却没有登记有效期，不知道还能不能用。',
      en: '{name} does not keep for ever but has no expiry date: nobody knows whether it can still be used.',
      help: { zh: '看包装上的日期，补登“有效期至”。', en: 'Read the date on the package and write it.' },
    },
  },
  help: {
    zh: '把缺的内容补上；一时查不到的，先写在备注里并定下谁去查。',
    en: 'Add what is missing; if it cannot be found at once, note who will find it.',
  },
  *check({ registers }) {
    for (const entry of registerNames.flatMap((name): readonly Entry[] => registers[name])) {
      const missing = unmet(entry);
      if (missing.length === 0) continue;
      const data = { name: nameOf(entry), fields: fieldsText(entry, missing), why: whyText(missing) };
      yield { message: 'missing', data, at: atField(entry.document, entry.pointer) };
    }
    for (const { data, document, pointer } of registers.supplies) {
      if (data.expires !== undefined || data.quantity === 0 || !isPerishable(data.name)) continue;
      yield { message: 'noExpiry', data: { name: data.name }, at: atField(document, pointer) };
    }
  },
});

function nameOf({ data }: Entry): string {
  return 'name' in data ? data.name : data.unit;
}

function fieldsText({ register }: Entry, missing: readonly Need[]): Text {
  const said = (language: 'zh' | 'en', or: string, and: string): string =>
    missing.map(({ anyOf }) => anyOf.map((field) => keyName(register, `/${field}`, language)).join(or)).join(and);
  return { zh: said('zh', '或', '、'), en: said('en', ' or ', ', ') };
}

function whyText(missing: readonly Need[]): Text {
  return { zh: missing.map(({ why }) => why.zh).join('，'), en: missing.map(({ why }) => why.en).join('; ') };
}
