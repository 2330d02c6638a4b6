import {
  AlignmentType,
  convertMillimetersToTwip,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  TextRun as Run,
} from 'docx';
import type { TextRun } from '../block.ts';
import { characterPoints, linePoints, page, points, type Typeface, typefaces } from '../layout-facts.ts';

/** Points in twentieths of a point. */
export const twips = (pt: number): number => Math.round(pt * 20);
/** Millimetres in twentieths of a point. */
export const millimetres = convertMillimetersToTwip;
/** Rounded down, so that 22 lines fit. */
export const pitch = Math.floor(linePoints * 20);
/** The line of the grid. */
export const line = { line: pitch, lineRule: LineRuleType.EXACT };
/** Width of the type area in millimetres. */
export const textWidth = page.width - page.left - page.right;
/**
 * 28 characters of 16 pt are 6 pt wider than 156 mm. A character grid would set them in Word, but other programs give
 * each two cells; so each is set a fifth of a point closer, and the line gets the rest.
 */
const closer = Math.floor((characterPoints - points.body) * 20) + 1;
/** What the right margin gives up to 28 characters, in twentieths of a point. */
export const slack = Math.ceil((points.body * 20 + closer) * page.characters - ((textWidth * 72) / 25.4) * 20) + 2;

/** How a stretch of text is set; the body face where nothing is said. */
export interface Face {
  readonly face?: Typeface;
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

/** A paragraph of the body, indented by two characters. */
export function textParagraph(runs: readonly TextRun[]): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.BOTH,
    indent: { firstLine: twips(points.body * 2) },
    spacing: line,
    children: runs.flatMap(words),
  });
}

/** A stretch of text as runs; a line end in it breaks the line. */
export function words({ text, bold }: TextRun): Run[] {
  return text
    .split('\n')
    .flatMap((part, index) => (index === 0 ? [run(part, { bold })] : [new Run({ break: 1 }), run(part, { bold })]));
}

/** A centred paragraph; `height` is its line height as a multiple of larger type. */
export function centred(text: string, face: Face, height = 1): Paragraph {
  const size = face.size ?? points.body;
  const spacing = size > points.body ? { line: twips(size * height), lineRule: LineRuleType.AT_LEAST } : line;
  const children: ParagraphChild[] = text
    .split('\n')
    .flatMap((part, index) => (index === 0 ? [run(part, face)] : [new Run({ break: 1 }), run(part, face)]));
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing, children });
}

/** Empty lines of the grid. */
export function gap(lines: number): Paragraph[] {
  return Array.from({ length: lines }, () => new Paragraph({ spacing: line }));
}

/** A stretch of text in one face. */
export function run(text: string, face: Face): Run {
  return new Run({ ...fontOf(face), text });
}

/** The run properties of a face, with the western companion of each. */
export function fontOf({ face = 'body', size = points.body, bold = false, colour }: Face) {
  const [name] = typefaces[face];
  const font = { eastAsia: name, ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
  const characterSpacing = size === points.body ? closer : 0;
  return { font, size: size * 2, bold, characterSpacing, ...(colour === undefined ? {} : { color: colour }) };
}
