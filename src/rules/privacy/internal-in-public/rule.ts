import { type Corpus, numbersInText, remember, samePhone } from '#corpus';
import { locate, type Plan, type SourceDocument, type Span } from '#model';
import { hiddenSpans } from '#parse';
import type { Entry } from '#registers';
import { atField, atSpan, corpusRule } from '#rule-kit';
import { visibilityOf } from '#schemas';

export default corpusRule({
  title: { zh: '公开的预案里没有内部内容', en: 'Public plans hold nothing internal' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    number: {
      zh: '这一段对外公开，却写着登记为内部的号码 {number}（{owner}）。',
      en: 'The public reads this, and it holds the number {number} ({owner}), which the register keeps internal.',
    },
    mark: {
      zh: '这一段对外公开，却标着“{mark}”。',
      en: 'The public reads this, and it is marked “{mark}”.',
    },
  },
  help: {
    zh: '改成公开的值班电话；确实只给内部看的，放在 <!-- 内部 --> 和 <!-- /内部 --> 之间，或者把“公开”改成“简本”“不公开”。',
    en: 'Write the public duty phone; put what only the office may read between <!-- internal --> and <!-- /internal -->, or change publish to summary or none.',
  },
  *check(corpus, { asked }) {
    const internal = internalNumbers(corpus);
    for (const plan of asked(corpus.plans)) {
      const { document } = plan;
      const parts = publicParts(plan);
      for (const [number, [first, ...others]] of numbersInParts(document, parts)) {
        const owner = internal.get(number);
        if (owner === undefined || first === undefined) continue;
        yield {
          message: 'number',
          data: { number: masked(document.text.slice(first.start, first.end)), owner: nameOf(owner.entry) },
          at: atSpan(document, first),
          related: [
            {
              at: atField(owner.entry.document, `${owner.entry.pointer}/${owner.key}`),
              text: { zh: '登记在这里', en: 'registered here' },
            },
            ...others.slice(0, 5).map((span) => ({
              at: atSpan(document, span),
              text: { zh: '这里也有', en: 'here too' },
            })),
          ],
        };
      }
      for (const { said, span } of parts.flatMap((part) => marksIn(document, part)))
        yield { message: 'mark', data: { mark: said }, at: atSpan(document, span) };
    }
  },
});

/** Every number in these stretches, with its places. */
function numbersInParts({ text }: SourceDocument, parts: readonly Span[]): Map<string, Span[]> {
  const places = new Map<string, Span[]>();
  for (const part of parts) {
    for (const { number, span } of numbersInText(text.slice(part.start, part.end))) {
      const key = samePhone(number);
      places.set(key, [...(places.get(key) ?? []), within(part, span)]);
    }
  }
  return places;
}

function within(part: Span, { start, end }: Span): Span {
  return { start: part.start + start, end: part.start + end };
}

function masked(number: string): string {
  return number.length < 8 ? number : `${number.slice(0, -4)}****`;
}

/** The stretches of a plan that the public reads: the summary, or the whole body without its hidden passages. */
function publicParts({ front, document, bodyStart }: Plan): Span[] {
  if (front.publish === undefined || front.publish === 'none') return [];
  const summary = front.summary === undefined ? [] : [locate(document, '/summary')];
  if (front.publish === 'summary') return summary;
  return [...summary, ...shown(document, bodyStart)];
}

function shown({ text }: SourceDocument, from: number): Span[] {
  const parts: Span[] = [];
  let start = from;
  for (const hidden of hiddenSpans(text)) {
    if (hidden.start > start) parts.push({ start, end: hidden.start });
    start = Math.max(start, hidden.end);
  }
  return start < text.length ? [...parts, { start, end: text.length }] : parts;
}

/** A row of a register with the field that holds the number. */
interface Owner {
  readonly entry: Entry;
  readonly key: string;
}

/** Numbers that stand only in internal fields of the registers, with whose they are. */
const internalNumbers = remember<Corpus, ReadonlyMap<string, Owner>>(({ registers }) => {
  const internal = new Map<string, Owner>();
  const open = new Set<string>();
  for (const entry of Object.values(registers).flat()) {
    for (const { number, key } of numbersOf(entry)) {
      if (visibilityOf(entry.register, `/${key}`) === 'public') open.add(number);
      else internal.set(number, { entry, key });
    }
  }
  for (const number of open) internal.delete(number);
  return internal;
});

function numbersOf({ data }: Entry): { number: string; key: string }[] {
  return Object.entries(data).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'string' || !/phone|mobile|fax/.test(key)) return [];
    const numbers = value.split(/[、,，;；/]/).map(samePhone);
    return numbers.filter((number) => number.length >= 7 && !number.includes('*')).map((number) => ({ number, key }));
  });
}

function nameOf({ data }: Entry): string {
  const named: { name?: unknown; unit?: unknown } = { ...data };
  const [name] = [named.name, named.unit].filter((each) => typeof each === 'string');
  return name ?? '';
}

const mark =
  /(?:^|[\n（(【[#>*])[^\S\n]*((?:内部资料|内部文件|内部使用|仅限内部|仅供内部|内部掌握|不得外传|for internal use|internal use only)[^\n）)】\]。]{0,10}|(?:绝密|机密|秘密)\s*★[^\n）)】\]]{0,8})/gi;

/** 内部资料 and the like at the head of a line or in brackets; in the middle of a sentence they are only spoken of. */
function marksIn({ text }: SourceDocument, part: Span): { said: string; span: Span }[] {
  return [...text.slice(part.start, part.end).matchAll(mark)].map(({ 0: whole, 1: words = '', index }) => {
    const end = index + whole.length;
    return { said: words.trim(), span: within(part, { start: end - words.length, end }) };
  });
}
