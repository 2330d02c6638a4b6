import type { Paragraph, PhrasingContent } from 'mdast';
import type { Span, Step, StepActor, StepTime } from '#model';
import { readStepTime } from '../words/step-time.ts';
import { splitActors } from './actors.ts';
import { plainText } from './plain-text.ts';
import { spanOf } from './spans.ts';

/** Who, by when, does what: the first paragraph of a step. */
export type StepHead = Pick<Step, 'actors' | 'time' | 'timeSpan' | 'action' | 'actionSpan'>;

interface Bold {
  readonly actors: StepActor[];
  time: StepTime | null;
  timeSpan: Span | null;
  colon: boolean;
  /** Where the bold part ends in the file, and how many children of the paragraph it takes. */
  end: number;
  children: number;
}

const colonAtEnd = /[：:]\s*$/;
const colonAtStart = /^\s*[：:]\s*/;
const bracketAtEnd = /[（(]([^（）()]{1,60})[）)]\s*$/;
const bracketAtStart = /^\s*[（(]([^（）()\n]{1,60})[）)]\s*/;
const between = /^\s*(?:[、，,；;/&和与及]|and)\s*$/i;
const literalBold = /^\s*\*\*([^*\n]{1,80}?)\*\*/;
const unmarkedTime = /^[^：:（()）\n]{1,30}[（(]([^（）()]{1,30})[）)]\s*[：:]/;

/** Reads the step grammar: bold actors, a time in brackets, a colon, the action. */
export function readStepHead(text: string, paragraph: Paragraph, base: number): StepHead {
  const span = spanOf(paragraph, base);
  const bold = readBold(text, paragraph.children, span, base);
  if (bold !== null) {
    const tail = readTail(text.slice(bold.end, span.end), bold);
    if (tail.named) {
      const after = paragraph.children.slice(bold.children);
      const plain = bold.children > 0 ? plainText(after) : plainText(after).replace(literalBold, '');
      return {
        ...named(bold),
        action: withoutHead(plain, text.slice(bold.end, bold.end + tail.length)).trim(),
        actionSpan: trimmed(text, { start: bold.end + tail.length, end: span.end }),
      };
    }
  }
  return withoutActor(text, paragraph, span);
}

function named(bold: Bold): Pick<Step, 'actors' | 'time' | 'timeSpan'> {
  const { time, timeSpan } = bold;
  // A copy has room for what it holds and no more; a library has a million steps.
  const actors = bold.actors.slice();
  const [only] = actors;
  if (actors.length !== 1 || only === undefined || time !== null) return { actors, time, timeSpan };
  // **立即**：… says when, not who.
  const moment = readStepTime(only.name);
  return moment === null ? { actors, time, timeSpan } : { actors: [], time: moment, timeSpan: only.span };
}

function readBold(text: string, children: readonly PhrasingContent[], span: Span, base: number): Bold | null {
  const bold: Bold = { actors: [], time: null, timeSpan: null, colon: false, end: span.start, children: 0 };
  for (let index = 0; index < children.length; index += 2) {
    const node = children[index];
    if (node?.type !== 'strong') break;
    const inner = spanOf(node, base);
    addBold(bold, text, { start: inner.start + 2, end: inner.end - 2 });
    bold.end = inner.end;
    bold.children = index + 1;
    const joint = children[index + 1];
    if (joint?.type !== 'text' || !between.test(joint.value)) break;
  }
  if (bold.children > 0) return bold;
  const marked = literalBold.exec(text.slice(span.start, span.end));
  if (marked === null || children[0]?.type !== 'text') return null;
  const end = span.start + marked[0].length;
  addBold(bold, text, { start: end - 2 - (marked[1]?.length ?? 0), end: end - 2 });
  bold.end = end;
  return bold;
}

/** Takes the names, a time in brackets and the colon out of one run of bold text. */
function addBold(bold: Bold, text: string, span: Span): void {
  let content = text.slice(span.start, span.end);
  const colon = colonAtEnd.exec(content);
  if (colon !== null) {
    bold.colon = true;
    content = content.slice(0, colon.index);
  }
  const bracket = bracketAtEnd.exec(content);
  if (bracket !== null) {
    const inner = bracket[1] ?? '';
    const time = readStepTime(inner);
    if (time !== null) setTime(bold, time, span.start + bracket.index + bracket[0].indexOf(inner), inner);
    content = content.slice(0, bracket.index);
  }
  for (const actor of splitActors(content, span.start)) bold.actors.push(actor);
}

function setTime(bold: Bold, time: StepTime | null, start: number, inner: string): void {
  bold.time = time;
  bold.timeSpan = { start, end: start + inner.length };
}

/** The action's words, when `head` is the source of what stands before it. */
function withoutHead(plain: string, head: string): string {
  return plain.startsWith(head)
    ? plain.slice(head.length)
    : plain.replace(bracketAtStart, '').replace(colonAtStart, '');
}

interface Tail {
  /** Whether a colon or a time shows that the bold part is the actor and not emphasis. */
  readonly named: boolean;
  readonly length: number;
}

/** What stands between the bold part and the action: the brackets with the time, and the colon, in either order. */
function readTail(source: string, bold: Bold): Tail {
  let at = readBracket(source, 0, bold);
  let { colon } = bold;
  const mark = colon ? null : colonAtStart.exec(source.slice(at));
  if (mark !== null) {
    colon = true;
    at += mark[0].length;
  }
  if (at === 0 || bold.timeSpan === null) at = readBracket(source, at, { ...bold, colon }, bold);
  return { named: colon || bold.time !== null, length: at };
}

/** Past the bracket at `from`, whose time goes to the step; `from` itself when there is none that belongs to it. */
function readBracket(source: string, from: number, known: Bold, bold: Bold = known): number {
  const rest = source.slice(from, from + 70);
  const bracket = bracketAtStart.exec(rest);
  if (bracket === null) return from;
  const inner = bracket[1] ?? '';
  const time = readStepTime(inner.replaceAll('*', ''));
  // After the colon a bracket is a remark in the action, unless it says a time.
  if (time === null && (known.colon || !colonAtStart.test(rest.slice(bracket[0].length)))) return from;
  if (bold.timeSpan === null) setTime(bold, time, bold.end + from + bracket[0].indexOf(inner), inner);
  return from + bracket[0].length;
}

function withoutActor(text: string, paragraph: Paragraph, span: Span): StepHead {
  const bracket = unmarkedTime.exec(text.slice(span.start, Math.min(span.end, span.start + 80)));
  const inner = bracket?.[1] ?? '';
  const time = bracket === null ? null : readStepTime(inner);
  const start = span.start + (bracket?.[0].lastIndexOf(inner) ?? 0);
  const timeSpan = time === null ? null : { start, end: start + inner.length };
  return { actors: [], time, timeSpan, action: plainText(paragraph.children).trim(), actionSpan: trimmed(text, span) };
}

function trimmed(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && text.charAt(start).trim() === '') start += 1;
  while (end > start && text.charAt(end - 1).trim() === '') end -= 1;
  return { start, end };
}
