import { type Corpus, phonesOf, samePhone, type WrittenPhone } from '#corpus';
import type { Fix, SourceDocument } from '#model';
import { type PhoneFault, phoneFault } from '#parse';
import { type Entry, registerNames } from '#registers';
import { atField, corpusRule, type Place } from '#rule-kit';
import { isPhone } from '#schemas';

export default corpusRule({
  title: { zh: '电话号码是打得出去的号码', en: 'Phone numbers can be numbers' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    mobile: {
      zh: '“{name}”的手机号 {number} 不对：手机号是以 13 到 19 开头的 11 位数字，这里是 {digits} 位。',
      en: '{number} of {name} is no mobile number: these have 11 digits and begin with 13 to 19; this has {digits}.',
    },
    lostZero: {
      zh: '“{name}”的电话 {number} 少了区号前面的 0，应当是 {nearest}（表格软件常常把它吃掉）。',
      en: '{number} of {name} has lost the leading 0; it should be {nearest} (spreadsheets often eat it).',
    },
    landline: {
      zh: '“{name}”的电话 {number} 不像固定电话：区号后面应有 7 或 8 位。',
      en: '{number} of {name} is no landline: seven or eight digits follow the area code.',
    },
    placeholder: {
      zh: '“{name}”的电话 {number} 是占位的数字，不是真号码。',
      en: '{number} of {name} fills the box but is no number.',
    },
  },
  help: {
    zh: '向本人核对，写上打得通的号码，并注明核实日期。',
    en: 'Ask them, write the number that is answered, and note the day.',
  },
  *check(corpus, { asked }) {
    if (!isChinese(corpus)) return;
    for (const { entry, phone, fault } of faultsIn(
      asked(registerNames.flatMap((name): readonly Entry[] => corpus.registers[name])),
    )) {
      const at = atField(entry.document, `${entry.pointer}/${phone.field}`);
      const [name, number] = [nameOf(entry), phone.number];
      const { kind, nearest = '' } = fault;
      const digits = samePhone(number).replace(/#.*/, '').length;
      if (kind === 'mobile') yield { message: kind, data: { name, number, digits }, at };
      else if (kind !== 'lostZero') yield { message: kind, data: { name, number }, at };
      else yield { message: kind, data: { name, number, nearest }, at, fix: withZero(entry.document, at, phone) };
    }
  },
});

interface Found {
  readonly entry: Entry;
  readonly phone: WrittenPhone;
  readonly fault: PhoneFault;
}

/** Numbers that have the form of one and cannot be one; what has not even the form is told by `schema/invalid`. */
function* faultsIn(entries: readonly Entry[]): Generator<Found> {
  for (const entry of entries) {
    for (const phone of phonesOf(entry)) {
      const fault = isPhone(phone.number) ? phoneFault(samePhone(phone.number)) : null;
      if (fault !== null) yield { entry, phone, fault };
    }
  }
}

/** The numbers of other countries have other lengths. */
function isChinese({ settings: { value } }: Corpus): boolean {
  return value.locale === undefined || value.locale.startsWith('zh');
}

function withZero(document: SourceDocument, { span }: Place, { number }: WrittenPhone): Fix {
  const written = document.text.slice(span.start, span.end).replace(number, `0${number}`);
  const isBare = !document.file.endsWith('.csv') && !/^["']/.test(written);
  const text = isBare ? `"${written}"` : written;
  return { title: { zh: '补上开头的 0', en: 'Put back the leading 0' }, safe: false, edits: [{ span, text }] };
}

function nameOf({ data }: Entry): string {
  return 'name' in data ? data.name : data.unit;
}
