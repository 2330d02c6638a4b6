import {
  type FileChild,
  InternalHyperlink,
  LeaderType,
  PageBreak,
  PageReference,
  Paragraph,
  TextRun as Run,
  Tab,
  TabStopType,
} from 'docx';
import type { Language } from '#model';
import type { CoverField, OfficialDocument } from '../block.ts';
import { charactersOf, page, points } from '../layout-facts.ts';
import { titleLines } from '../title-lines.ts';
import { centred, fontOf, gap, line, millimetres, run, textParagraph, textWidth, twips } from './docx-text.ts';

/** Cover, approval page and contents, without page numbers. */
export function frontPages(document: OfficialDocument): FileChild[] {
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
