import type { Span } from '#model';

const opening = /<!--\s*(?:内部|beiyu-internal|internal)\s*-->/g;
const closing = /<!--\s*\/\s*(?:内部|beiyu-internal|internal)\s*-->/g;

/**
 * The passages between `<!-- 内部 -->` and `<!-- /内部 -->`, markers included: prose that only the office may read.
 * One that is never closed reaches to the end, so that a slip hides too much rather than too little.
 */
export function hiddenSpans(text: string): Span[] {
  if (!text.includes('<!--')) return [];
  const spans: Span[] = [];
  opening.lastIndex = 0;
  for (let open = opening.exec(text); open !== null; open = opening.exec(text)) {
    closing.lastIndex = open.index;
    const close = closing.exec(text);
    const end = close === null ? text.length : close.index + close[0].length;
    spans.push({ start: open.index, end });
    opening.lastIndex = end;
  }
  return spans;
}

export function isHidden(hidden: readonly Span[], span: Span): boolean {
  return hidden.some(({ start, end }) => span.start >= start && span.end <= end);
}

export function touchesHidden(hidden: readonly Span[], span: Span): boolean {
  return hidden.some(({ start, end }) => span.start < end && span.end > start);
}

/** `span` of the text without the hidden passages in it. */
export function withoutHidden(text: string, span: Span, hidden: readonly Span[]): string {
  let from = span.start;
  let kept = '';
  for (const { start, end } of hidden) {
    if (end <= from || start >= span.end) continue;
    kept += text.slice(from, Math.max(from, start));
    from = end;
  }
  return from < span.end ? kept + text.slice(from, span.end) : kept;
}

/** The text with its hidden passages turned to spaces: lines and offsets stay as they are. */
export function blankHidden(text: string, hidden: readonly Span[]): string {
  let blanked = text;
  for (const { start, end } of hidden)
    blanked = blanked.slice(0, start) + text.slice(start, end).replaceAll(/[^\r\n]/g, ' ') + blanked.slice(end);
  return blanked;
}
