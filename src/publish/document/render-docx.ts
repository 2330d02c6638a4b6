import {
  AlignmentType,
  Document,
  DocumentGridType,
  Footer,
  type ISectionOptions,
  NumberFormat,
  Packer,
  Paragraph,
  SectionType,
} from 'docx';
import type { OfficialDocument } from './block.ts';
import { bodyBlocks } from './docx/body-blocks.ts';
import { fontOf, line, millimetres, pitch, slack } from './docx/docx-text.ts';
import { closing, pageNumbers, titleBlock } from './docx/frame.ts';
import { frontPages } from './docx/front-pages.ts';
import { page, points } from './layout-facts.ts';
import { sealArchive } from './seal-archive.ts';

/** A document as Word writes it: GB/T 9704-2012 page, grid, typefaces and page numbers. The same bytes each time. */
export async function renderDocx(document: OfficialDocument): Promise<Uint8Array> {
  const file = new Document({
    title: document.title,
    subject: document.edition,
    creator: document.signed.by,
    lastModifiedBy: document.signed.by,
    evenAndOddHeaderAndFooters: true,
    features: { updateFields: true },
    styles: {
      default: { document: { run: fontOf({ size: points.body }), paragraph: { spacing: line } } },
      // The character grid is reckoned from this style's size.
      paragraphStyles: [{ id: 'Normal', name: 'Normal', quickFormat: true, run: fontOf({ size: points.body }) }],
    },
    sections: sections(document),
  });
  return sealArchive(await Packer.toBuffer(file), document.date);
}

function sections(document: OfficialDocument): ISectionOptions[] {
  const front = frontPages(document);
  const body = [...titleBlock(document), ...bodyBlocks(document), ...closing(document)];
  const grid = { type: DocumentGridType.LINES, linePitch: pitch };
  const paper = {
    size: { width: millimetres(page.width), height: millimetres(page.height) },
    margin: {
      top: millimetres(page.top),
      bottom: millimetres(page.bottom),
      left: millimetres(page.left),
      right: millimetres(page.right) - slack,
      // From the paper's edge to the foot of the line whose dashes stand 7 mm below the type area.
      footer: millimetres(page.bottom - page.pageNumberGap - 3.3),
      header: millimetres(15),
    },
  };
  const numbered = { footers: { default: pageNumbers(AlignmentType.RIGHT), even: pageNumbers(AlignmentType.LEFT) } };
  const main: ISectionOptions = {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { ...paper, pageNumbers: { start: 1, formatType: NumberFormat.DECIMAL } },
      grid,
    },
    ...numbered,
    children: body,
  };
  const bare = {
    footers: {
      default: new Footer({ children: [new Paragraph('')] }),
      even: new Footer({ children: [new Paragraph('')] }),
    },
  };
  return front.length === 0 ? [main] : [{ properties: { page: paper, grid }, ...bare, children: front }, main];
}
