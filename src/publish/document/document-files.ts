import { type Audience, readerOf } from '#cards';
import type { Corpus } from '#corpus';
import { type Plan, withMarksOf } from '#model';
import type { TemplateSources } from '../html/render-card-html.ts';
import { approvalBundle } from './approval-bundle.ts';
import type { OfficialDocument } from './block.ts';
import { fileName } from './file-name.ts';
import { manualDocument } from './manual-document.ts';
import { planDocument } from './plan-document.ts';
import { summaryDocument } from './summary-document.ts';

export const documentKinds = ['full', 'summary', 'manual', 'approval'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** Which document of a plan is wanted, and how. */
export interface DocumentRequest {
  readonly kind: DocumentKind;
  readonly format: 'docx' | 'pdf';
  readonly audience: Audience;
  readonly roles: readonly string[];
  readonly redHead: boolean;
  readonly cover: boolean;
  readonly templates: TemplateSources;
  readonly fontPaths: readonly string[];
}

export interface DocumentFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** Whether an audience may have a document of a plan: the public only what the plan makes public. */
export function mayHave(plan: Plan, { kind, audience }: Pick<DocumentRequest, 'kind' | 'audience'>): boolean {
  if (audience === 'internal') return true;
  const { publish = 'summary', status } = plan.front;
  if (status !== 'in-force' || publish === 'none') return false;
  return kind === 'summary' ? plan.front.summary !== undefined : kind === 'full' && publish === 'full';
}

/** The documents of one plan as files, named by their titles as offices name them. */
export async function documentFiles(corpus: Corpus, plan: Plan, request: DocumentRequest): Promise<DocumentFile[]> {
  const files: DocumentFile[] = [];
  for (const document of documentsOf(corpus, plan, request)) {
    const state = document.state === '' ? '' : withMarksOf(document.language, `（${document.state}）`);
    files.push({
      path: `${fileName(`${document.title}${state}`)}.${request.format}`,
      content: await renderDocument(document, request),
    });
  }
  return files;
}

function documentsOf(corpus: Corpus, plan: Plan, request: DocumentRequest): readonly OfficialDocument[] {
  const { kind, audience, roles, redHead, cover } = request;
  const reader = readerOf(plan, corpus.around(plan), kind === 'summary' ? 'public' : audience);
  if (kind === 'full') return [planDocument(reader, { redHead, cover, contents: true, state: '' })];
  if (kind === 'summary') return [summaryDocument(corpus, reader)];
  if (kind === 'manual') return [manualDocument(corpus, reader, roles)];
  const { draft, explanation, advice } = approvalBundle(corpus, reader);
  return advice === null ? [draft, explanation] : [draft, explanation, advice];
}

/** A document as Word or PDF. Each engine is loaded only when it is used. */
export async function renderDocument(
  document: OfficialDocument,
  { format, templates, fontPaths }: Pick<DocumentRequest, 'format' | 'templates' | 'fontPaths'>,
): Promise<Uint8Array> {
  if (format === 'docx') {
    const { renderDocx } = await import('./render-docx.ts');
    return renderDocx(document);
  }
  const { renderDocumentPdf } = await import('../typst/render-document-pdf.ts');
  return renderDocumentPdf(document, { templates, fontPaths });
}
