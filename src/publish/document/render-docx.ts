import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  convertMillimetersToTwip,
  Document,
  DocumentGridType,
  type FileChild,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  type ISectionOptions,
  LeaderType,
  LineRuleType,
  NumberFormat,
  Packer,
  PageBreak,
  PageNumber,
  PageReference,
  Paragraph,
  type ParagraphChild,
  TextRun as Run,
  SectionType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Language } from '#model';
import type { CoverField, DocumentBlock, OfficialDocument, TextRun } from './block.ts';
import { columnWidths } from './column-widths.ts';
import { characterPoints, charactersOf, linePoints, page, points, type Typeface, typefaces } from './layout-facts.ts';
import { sealArchive } from './seal-archive.ts';
import { titleLines } from './title-lines.ts';

const twips = (pt: number): number => Math.round(pt * 20);
const millimetres = convertMillimetersToTwip;
/** Rounded down, so that 22 lines fit. */
const pitch = Math.floor(linePoints * 20);
const line = { line: pitch, lineRule: LineRuleType.EXACT };
const textWidth = page.width - page.left - page.right;
/**
 * 28 characters of 16 pt are 6 pt wider than 156 mm. A character grid would set them in Word, but other programs give
 * each two cells; so each is set a fifth of a point closer, and the line gets the rest.
 */
const closer = Math.floor((characterPoints - points.body) * 20) + 1;
const slack = Math.ceil((points.body * 20 + closer) * page.characters - ((textWidth * 72) / 25.4) * 20) + 2;

interface Face {
  readonly face?: Typeface;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

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

/** Cover, approval page and contents, without page numbers. */
function frontPages(document: OfficialDocument): FileChild[] {
  const pages: FileChild[][] = [];
  if (document.cover !== null) pages.push(coverPage(document, document.cover));
  if (document.approval !== null) pages.push(approvalPage(document.approval, document));
  if (document.contents) pages.push(contentsPage(document));
  return pages.flatMap((blocks, index) =>
    index === 0 ? blocks : [new Paragraph({ children: [new PageBreak()] }), ...blocks],
  );
}

function coverPage(document: OfficialDocument, fields: readonly CoverField[]): FileChild[] {
  const title = titleLines(document.title, charactersOf(points.cover));
  const free = Math.max(3, page.lines - title.length * 2 - fields.length - 3 - (document.state === '' ? 0 : 1));
  return [
    ...gap(Math.floor(free * 0.35)),
    ...(document.state === '' ? [] : [centred(document.state, { face: 'kai', size: points.body })]),
    centred(title.join('\n'), { face: 'title', size: points.cover }, 1.6),
    ...gap(Math.floor(free * 0.4)),
    ...fields.map((field) => fieldLine(field, document.language)),
    ...gap(Math.floor(free * 0.2)),
    centred(document.signed.by, { face: 'kai' }),
    centred(document.signed.date, {}),
  ];
}

function approvalPage(approval: NonNullable<OfficialDocument['approval']>, document: OfficialDocument): FileChild[] {
  const title = document.language === 'zh' ? '批 准 页' : 'Approval';
  return [
    ...gap(2),
    centred(title, { face: 'title', size: points.title }),
    ...gap(1),
    ...approval.text.map((text) => textParagraph([{ text, bold: false }])),
    ...gap(3),
    ...approval.fields.map((field) => fieldLine(field, document.language)),
  ];
}

/** Lines with page references, which every program fills in when it lays the pages out. */
function contentsPage(document: OfficialDocument): FileChild[] {
  const headings = document.blocks.flatMap((block, index) =>
    block.kind === 'heading' && block.depth <= 2 ? [{ ...block, index }] : [],
  );
  const title = document.language === 'zh' ? '目　录' : 'Contents';
  return [
    centred(title, { face: 'title', size: points.title }),
    ...gap(1),
    ...headings.map(({ depth, text, index }) => {
      const anchor = `h${index}`;
      const words = [
        run(text, { face: depth === 1 ? 'black' : 'body', size: points.pageNumber }),
        new Run({ children: [new Tab()] }),
        new PageReference(anchor),
      ];
      return new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: millimetres(textWidth), leader: LeaderType.DOT }],
        indent: { left: twips(points.pageNumber * 1.5 * (depth - 1)) },
        spacing: line,
        children: [new InternalHyperlink({ anchor, children: words })],
      });
    }),
  ];
}

function titleBlock(document: OfficialDocument): FileChild[] {
  return [
    ...(document.redHead === null ? [] : redHead(document.redHead.issuer, document.redHead.number)),
    centred(
      titleLines(document.title, charactersOf(points.title)).join('\n'),
      { face: 'title', size: points.title },
      1.3,
    ),
    ...(document.state === ''
      ? []
      : [centred(document.language === 'zh' ? `（${document.state}）` : `(${document.state})`, { face: 'kai' })]),
    ...gap(1),
  ];
}

function redHead(issuer: string, number: string): FileChild[] {
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: twips(30), after: twips(28) },
      children: [run(issuer, { face: 'title', size: redHeadSize(issuer), colour: 'FF0000' })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { ...line, after: twips(20) },
      border: { bottom: { style: BorderStyle.SINGLE, size: 18, color: 'FF0000', space: 4 } },
      children: [run(number, {})],
    }),
    ...gap(1),
  ];
}

/** On one line, and never larger than the title of the paper. */
function redHeadSize(issuer: string): number {
  const width = (textWidth * 72) / 25.4;
  return Math.floor(Math.min(points.redHead, (width * 0.96) / issuer.length));
}

function bodyBlocks({ blocks }: OfficialDocument): FileChild[] {
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

function textParagraph(runs: readonly TextRun[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(points.body * 2) },
    spacing: line,
    children: runs.flatMap(words),
  });
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

function words({ text, bold }: TextRun): Run[] {
  return text
    .split('\n')
    .flatMap((part, index) => (index === 0 ? [run(part, { bold })] : [new Run({ break: 1 }), run(part, { bold })]));
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

function closing({ annexes, signed, language, edition }: OfficialDocument): FileChild[] {
  const listed = annexes.map(
    (name, index) =>
      new Paragraph({
        spacing: line,
        indent: { firstLine: twips(points.body * 2) },
        children: [
          run(
            `${index === 0 ? (language === 'zh' ? '附件：' : 'Annexes: ') : '　　　'}${index + 1}. ${name.replace(/^附件\s*\d*[：:\s]*/, '')}`,
            {},
          ),
        ],
      }),
  );
  const sign = [signed.by, signed.date]
    .filter((text) => text !== '')
    .map(
      (text) =>
        new Paragraph({
          alignment: AlignmentType.RIGHT,
          spacing: line,
          indent: { right: twips(points.body * 4) },
          children: [run(text, {})],
        }),
    );
  const foot = new Paragraph({
    alignment: AlignmentType.LEFT,
    spacing: line,
    children: [run(edition, { size: 9, face: 'song' })],
  });
  return [...(listed.length === 0 ? [] : [...gap(1), ...listed]), ...gap(2), ...sign, ...gap(1), foot];
}

/** — 1 —: odd pages at the right with a character's space, even ones at the left (GB/T 9704-2012, 7.5). */
function pageNumbers(alignment: 'left' | 'right'): Footer {
  const side = {
    indent: alignment === 'right' ? { right: twips(points.pageNumber) } : { left: twips(points.pageNumber) },
  };
  const number = new Run({
    ...fontOf({ face: 'song', size: points.pageNumber }),
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  return new Footer({ children: [new Paragraph({ alignment, ...side, children: [number] })] });
}

function fieldLine({ label, value }: CoverField, language: Language): Paragraph {
  const blank = value === '' ? (language === 'zh' ? '　' : '\u2003').repeat(11) : value;
  return new Paragraph({
    spacing: line,
    indent: { left: twips(points.body * 4) },
    children: [
      run(language === 'zh' ? `${label}：` : `${label}: `, { face: 'black' }),
      value === '' ? new Run({ ...fontOf({}), text: blank, underline: {} }) : run(blank, {}),
    ],
  });
}

function centred(text: string, face: Face, height = 1): Paragraph {
  const size = face.size ?? points.body;
  const spacing = size > points.body ? { line: twips(size * height), lineRule: LineRuleType.AT_LEAST } : line;
  const children: ParagraphChild[] = text
    .split('\n')
    .flatMap((part, index) => (index === 0 ? [run(part, face)] : [new Run({ break: 1 }), run(part, face)]));
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children });
}

function gap(lines: number): Paragraph[] {
  return Array.from({ length: lines }, () => new Paragraph({ spacing: line }));
}

function run(text: string, face: Face): Run {
  return new Run({ ...fontOf(face), text });
}

function fontOf({ face = 'body', size = points.body, bold = false, colour }: Face) {
  const [name] = typefaces[face];
  const font = { eastAsia: name, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
  const characterSpacing = size === points.body ? closer : 0;
  return { font, size: size * 2, bold, characterSpacing, ...(colour === undefined ? {} : { color: colour }) };
}
