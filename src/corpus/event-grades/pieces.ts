import type { Block, Plan } from '#model';
import { type GradeWord, gradeClosing, gradeOpening } from './grade-word.ts';

/** A part of a block that speaks of one grade: a paragraph may go through all four. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  /** The grade that the piece itself names; null where it is the one spoken of before. */
  readonly word: GradeWord | null;
}

/** Cuts a text where a new grade's definition begins. */
export function piecesOf(source: string): readonly Piece[] {
  if (!/重大|较大|一般|[大中小]型/.test(source)) return [{ text: source, start: 0, word: null }];
  const starts = [0, ...[...source.matchAll(/[。；;：:\n]\s*/g)].map(({ index, 0: mark }) => index + mark.length)];
  const heads = starts.flatMap((start) => {
    const word = gradeOpening(source.slice(start, start + 60));
    return word === null ? [] : [{ start, word }];
  });
  const pieces = heads.map(({ start, word }, index) => ({
    text: source.slice(start, heads[index + 1]?.start ?? source.length),
    start,
    word,
  }));
  const before = heads[0]?.start ?? source.length;
  if (before === 0) return pieces;
  return [
    { text: source.slice(0, before), start: 0, word: heads.length === 0 ? gradeClosing(source) : null },
    ...pieces,
  ];
}

type Speaker = (block: Block, own: GradeWord | null, several: boolean) => GradeWord | null;

/** Tells the grade that each block in turn speaks of where its pieces name none. */
export function speakerOf(plan: Plan): (block: Block, pieces: readonly Piece[]) => GradeWord | null {
  const inTable = rowSpeaker(plan.document.text);
  const inProse = proseSpeaker(plan.document.text);
  return (block, pieces) => {
    const speaker = block.kind === 'cell' ? inTable : inProse;
    return speaker(block, pieces.at(-1)?.word ?? null, pieces.length > 1);
  };
}

/** The first cell of a row says what its others speak of. */
function rowSpeaker(text: string): Speaker {
  let row: { readonly word: GradeWord | null; readonly where: number } = { word: null, where: -1 };
  return ({ span }, own) => {
    const where = text.lastIndexOf('\n', span.start);
    if (where !== row.where) row = { word: own, where };
    return row.word;
  };
}

/**
 * “有下列情形之一的，为特别重大事故：” speaks for the items that follow it in the section, for the paragraph after it,
 * and for further ones that are numbered.
 */
function proseSpeaker(text: string): Speaker {
  let said: { readonly word: GradeWord | null; readonly where: number; readonly isFresh: boolean } = nothingSaid;
  return ({ kind, section, span }, own, several) => {
    if (own !== null) {
      const isAnnounced = /[：:]\s*$/.test(text.slice(span.start, span.end));
      said = { word: several ? null : own, where: section, isFresh: isAnnounced };
      return null;
    }
    const goesOn = kind !== 'paragraph' || said.isFresh || numbered.test(text.slice(span.start, span.start + 8));
    said = said.where === section && goesOn ? { ...said, isFresh: false } : nothingSaid;
    return said.word;
  };
}

const nothingSaid = { word: null, where: -1, isFresh: false } as const;
const numbered = /^\s*(?:[（(]?[\d一二三四五六七八九十]+[）)、.．]|[①-⑨])/;
