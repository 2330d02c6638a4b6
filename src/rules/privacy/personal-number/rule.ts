import type { Corpus } from '#corpus';
import { pointer, type SourceDocument, type Span } from '#model';
import type { Entry } from '#registers';
import { atField, atSpan, corpusRule, type Place } from '#rule-kit';
import { visibilityOf } from '#schemas';
import { numbersOfPersons, type PersonalNumber } from './numbers.ts';

export default corpusRule({
  title: { zh: '公开的地方没有个人号码', en: 'No personal numbers where the public reads' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    mobile: {
      zh: '这里写着手机号 {number}，个人手机属于内部信息，预案正文会印发、公开。',
      en: 'Here stands the mobile number {number}; personal numbers are internal, and plans are issued and published.',
    },
    identity: {
      zh: '这里写着身份证号 {number}。',
      en: 'Here stands the identity number {number}.',
      help: {
        zh: '删掉；预案和登记库都不需要身份证号。',
        en: 'Remove it; neither plans nor registers need identity numbers.',
      },
    },
    field: {
      zh: '这一栏是公开的，写着个人手机号 {number}。',
      en: 'This field is public and holds the personal mobile number {number}.',
    },
  },
  help: {
    zh: '正文里写岗位和值班电话；个人手机写进岗位库、联络网的手机栏（内部）。值班专用的手机号列入选项 allowed。',
    en: 'Write the post and the duty phone; keep personal mobiles in the internal fields of the registers. List a mobile that serves as a duty phone under the option allowed.',
  },
  options: {
    allowed: {
      default: [],
      title: { zh: '值班专用、可以公开的手机号', en: 'Mobile numbers of duty desks, which may be public' },
    },
  },
  *check(corpus, context) {
    const allowed = new Set(context.option.list('allowed').map((number) => number.replaceAll(/\D/g, '')));
    for (const document of writings(corpus).filter(context.isAsked)) {
      for (const [number, found] of Map.groupBy(numbersOfPersons(document.text), ({ digits }) => digits)) {
        const [first, ...others] = found;
        if (first === undefined || allowed.has(number)) continue;
        yield {
          message: first.kind,
          data: { number: shown(first) },
          at: atSpan(document, first.span),
          related: others.slice(0, 8).map(({ span }) => alsoAt(document, span)),
        };
      }
    }
    for (const { entry, key, value } of writtenFields(context.asked(Object.values(corpus.registers).flat()))) {
      const found = numbersOfPersons(value).find(({ digits }) => !allowed.has(digits));
      const field = pointer(key);
      if (found === undefined || visibilityOf(entry.register, field) !== 'public') continue;
      const message = found.kind === 'mobile' ? 'field' : 'identity';
      yield { message, data: { number: shown(found) }, at: atField(entry.document, entry.pointer + field) };
    }
  },
});

function alsoAt(document: SourceDocument, span: Span): { at: Place; text: { zh: string; en: string } } {
  return { at: atSpan(document, span), text: { zh: '这里也有', en: 'here too' } };
}

/** The report itself must not spread the number. */
function shown({ digits }: PersonalNumber): string {
  return `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}

/** What is issued and published as a whole: plans, cases, drills. */
function writings({ documents }: Corpus): SourceDocument[] {
  return documents.filter(({ kind }) => kind === 'plan' || kind === 'case' || kind === 'drill');
}

/** The fields of the registers that hold a text with digits. */
function* writtenFields(entries: readonly Entry[]): Iterable<{ entry: Entry; key: string; value: string }> {
  for (const entry of entries) {
    for (const [key, value] of Object.entries(entry.data)) {
      const written: unknown = value;
      if (typeof written === 'string' && /\d{4}/.test(written)) yield { entry, key, value: written };
    }
  }
}
