import {
  AlignmentType,
  Bookmark,
  type FileChild,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { DocumentBlock, OfficialDocument } from '../block.ts';
import { columnWidths } from '../column-widths.ts';
import { points } from '../layout-facts.ts';
import { type Face, line, millimetres, run, textParagraph, textWidth, twips, words } from './docx-text.ts';

/** The parts of the body in their order; headings are bookmarks for the contents. */
export function bodyBlocks({ blocks }: OfficialDocument): FileChild[] {
  return blocks.flatMap((block, index) => bodyBlock(block, index));
}

function bodyBlock(block: DocumentBlock, index: number): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [headingParagraph(block.text, block.depth, `h${index}`)];
    case 'paragraph':
      return [aligned(block)];
    case 'item':
      return [itemParagraph(block)];
    case 'table':
      return [tableOf(block), new Paragraph({ spacing: { ...line, line: twips(10) } })];
    default:
      return [new Paragraph({ children: [new PageBreak()] })];
  }
}

const headingFaces: Readonly<Record<1 | 2 | 3 | 4, Face>> = {
  1: { face: 'black' },
  2: { face: 'kai' },
  3: { bold: true },
  4: {},
};
const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

function headingParagraph(text: string, depth: 1 | 2 | 3 | 4, anchor: string): Paragraph {
  return new Paragraph({
    heading: headingLevels[depth],
    keepNext: true,
    indent: { firstLine: twips(points.body * 2) },
    spacing: { ...line, before: 0, after: 0 },
    children: [new Bookmark({ id: anchor, children: [run(text, { ...headingFaces[depth], colour: '000000' })] })],
  });
}

const alignments = {
  body: AlignmentType.BOTH,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  flush: AlignmentType.LEFT,
} as const;

function aligned(block: Extract<DocumentBlock, { kind: 'paragraph' }>): Paragraph {
  if (block.align === 'body') return textParagraph(block.runs);
  return new Paragraph({ alignment: alignments[block.align], spacing: line, children: block.runs.flatMap(words) });
}

function itemParagraph(block: Extract<DocumentBlock, { kind: 'item' }>): Paragraph {
  const label = block.label === '' ? [] : [run(`${block.label} `, {})];
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { left: twips(points.body * 2 * block.level), firstLine: twips(points.body * 2) },
    spacing: line,
    children: [...label, ...block.runs.flatMap(words)],
  });
}

/** Headers repeat on each page and no row is cut in two. */
function tableOf({ head, rows }: Extract<DocumentBlock, { kind: 'table' }>): Table {
  const widths = columnWidths(head, rows).map((share) => Math.round(share * millimetres(textWidth)));
  const cells = (texts: readonly string[], bold: boolean): TableCell[] =>
    widths.map(
      (width, index) =>
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlign.CENTER,
          margins: { left: 80, right: 80, top: 30, bottom: 30 },
          children: [
            new Paragraph({
              alignment: bold ? AlignmentType.CENTER : AlignmentType.LEFT,
              spacing: { line: twips(18), lineRule: LineRuleType.AT_LEAST },
              children: [run(texts[index] ?? '', { size: points.table, ...(bold ? { face: 'black' } : {}) })],
            }),
          ],
        }),
    );
  const headed = head.some((cell) => cell !== '');
  return new Table({
    width: { size: millimetres(textWidth), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      ...(headed ? [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) })] : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) })),
    ],
  });
}
