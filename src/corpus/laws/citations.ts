import type { Plan } from '#model';
import { findLawCitations, type LawCitation } from '#parse';
import { remember } from '../graph/remember.ts';

/** The laws, documents and standards that the text of a plan cites, after its front matter. Worked out once. */
export const lawCitations = remember<Plan, readonly LawCitation[]>(({ document, bodyStart }) =>
  findLawCitations(document.text.slice(bodyStart)).map((citation) => ({
    ...citation,
    span: { start: citation.span.start + bodyStart, end: citation.span.end + bodyStart },
  })),
);
