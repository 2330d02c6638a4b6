import type { Span } from '#model';

/**
 * The same text, held by the document rather than by the parser: what the parser gives is a piece of its own copy of
 * the whole file, which it would keep alive.
 */
export function ownText(text: string, span: Span, plain: string): string {
  const written = text.slice(span.start, span.end);
  return written === plain ? written : ` ${plain}`.slice(1);
}
