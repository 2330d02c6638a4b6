import { locate, type Plan, type Section, type SourceDocument, type Span, type Step } from '#model';

/** A place in a document of the workspace. */
export interface Place {
  readonly document: SourceDocument;
  readonly span: Span;
}

/** The first line of a document: for what is missing from it as a whole. */
export function atFile(document: SourceDocument): Place {
  const lineEnd = document.text.search(/[\r\n]/);
  return { document, span: { start: 0, end: lineEnd < 0 ? document.text.length : lineEnd } };
}

/** A stretch of a document's text. */
export function atSpan(document: SourceDocument, span: Span): Place {
  return { document, span };
}

/** A value (or its key) in the front matter or register entry; falls back to what holds it. */
export function atField(document: SourceDocument, pointer: string, part: 'key' | 'value' = 'value'): Place {
  return { document, span: locate(document, pointer, part) };
}

/** What stands at a place, as the document writes it. */
export function quote({ document, span }: Place): string {
  return document.text.slice(span.start, span.end);
}

/** A section's heading. */
export function atSection(plan: Plan, section: Section): Place {
  return { document: plan.document, span: section.headingSpan };
}

/** A step, or one part of it. */
export function atStep(plan: Plan, step: Step, part: 'whole' | 'actor' | 'time' | 'action' = 'whole'): Place {
  return { document: plan.document, span: spanOfStep(step, part) };
}

function spanOfStep(step: Step, part: 'whole' | 'actor' | 'time' | 'action'): Span {
  const [firstActor] = step.actors;
  const lastActor = step.actors.at(-1);
  if (part === 'actor' && firstActor !== undefined && lastActor !== undefined)
    return { start: firstActor.span.start, end: lastActor.span.end };
  if (part === 'time' && step.timeSpan !== null) return step.timeSpan;
  if (part === 'action') return step.actionSpan;
  return step.span;
}
