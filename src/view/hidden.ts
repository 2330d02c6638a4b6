import type { Span } from '#model';

export { hiddenSpans } from '#parse';

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
