import { AlignmentType, BorderStyle, type FileChild, Footer, PageNumber, Paragraph, TextRun as Run } from 'docx';
import type { OfficialDocument } from '../block.ts';
import { charactersOf, points } from '../layout-facts.ts';
import { titleLines } from '../title-lines.ts';
import { centred, fontOf, gap, line, run, textWidth, twips } from './docx-text.ts';

/** Red head, title and state above the body. */
export function titleBlock(document: OfficialDocument): FileChild[] {
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

/** Annexes, who signed and the edition, after the body. */
export function closing({ annexes, signed, language, edition }: OfficialDocument): FileChild[] {
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
export function pageNumbers(alignment: 'left' | 'right'): Footer {
  const side = {
    indent: alignment === 'right' ? { right: twips(points.pageNumber) } : { left: twips(points.pageNumber) },
  };
  const number = new Run({
    ...fontOf({ face: 'song', size: points.pageNumber }),
    children: ['— ', PageNumber.CURRENT, ' —'],
  });
  return new Footer({ children: [new Paragraph({ alignment, ...side, children: [number] })] });
}
