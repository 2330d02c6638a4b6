import type { OfficialDocument } from '../document/block.ts';
import { columnWidths } from '../document/column-widths.ts';
import { characterPoints, charactersOf, linePoints, page, points, typefaces } from '../document/layout-facts.ts';
import { titleLines } from '../document/title-lines.ts';
import type { TemplateSources } from '../html/render-card-html.ts';
import { compilePdf } from './compile-pdf.ts';
import { familiesOf } from './packaged-fonts.ts';

export interface DocumentPdfOptions {
  readonly templates: TemplateSources;
  /** Fonts that the workspace brings: with 仿宋, 黑体, 楷体 and 小标宋 the PDF is set as the standard asks. */
  readonly fontPaths: readonly string[];
}

/** A document in the official layout as PDF: no browser, no system font, the same bytes each time. */
export function renderDocumentPdf(
  document: OfficialDocument,
  { templates, fontPaths }: DocumentPdfOptions,
): Uint8Array {
  const blocks = document.blocks.map((block) =>
    block.kind === 'table' ? { ...block, widths: columnWidths(block.head, block.rows) } : block,
  );
  const own = familiesOf(fontPaths);
  const faces = Object.fromEntries(Object.entries(typefaces).map(([face, names]) => [face, [...names, ...own]]));
  const data = {
    lang: document.language,
    page,
    points,
    linePoints,
    tracking: characterPoints - points.body,
    faces,
    document: { ...document, blocks },
    titles: {
      cover: titleLines(document.title, charactersOf(points.cover)),
      page: titleLines(document.title, charactersOf(points.title)),
    },
  };
  return compilePdf({
    language: document.language,
    main: templates['document.typ'] ?? '',
    files: { 'data.json': JSON.stringify(data) },
    date: document.date,
    fontPaths,
    tagged: true,
  });
}
