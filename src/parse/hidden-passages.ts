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
