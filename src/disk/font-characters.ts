import { readFileSync } from 'node:fs';

/** Characters of a text that none of these font files has; each once, in the order of the text. */
export function missingCharacters(text: string, fonts: readonly string[]): string[] {
  const tables = fonts.map((file) => readCharacterMap(readFileSync(file)));
  const has = (code: number): boolean =>
    tables.some((ranges) => ranges.some(([from, to]) => from <= code && code <= to));
  return [...new Set(text)].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0x20 && !isMark(character) && !has(code);
  });
}

/** Marks that change how others look and are no shapes of their own. */
function isMark(character: string): boolean {
  return /[\p{Cf}\p{Zs}\p{M}]/u.test(character);
}

type Range = readonly [from: number, to: number];

/** The code points of an OpenType font or the first of a collection, from its `cmap` table (ISO/IEC 14496-22, 5.2). */
function readCharacterMap(font: Buffer): readonly Range[] {
  const start = font.toString('latin1', 0, 4) === 'ttcf' ? font.readUInt32BE(12) : 0;
  const count = font.readUInt16BE(start + 4);
  for (let table = 0; table < count; table += 1) {
    const at = start + 12 + table * 16;
    if (font.toString('latin1', at, at + 4) === 'cmap') return readSubtables(font, font.readUInt32BE(at + 8));
  }
  return [];
}

function readSubtables(font: Buffer, cmap: number): Range[] {
  const offsets = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 4 + index * 8 + 4),
  );
  return [...new Set(offsets)].flatMap((offset) => {
    const format = font.readUInt16BE(cmap + offset);
    if (format === 12) return segmentedCoverage(font, cmap + offset);
    return format === 4 ? segmentMapping(font, cmap + offset) : [];
  });
}

/** Format 12: groups of 32-bit codes. */
function segmentedCoverage(font: Buffer, at: number): Range[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, group): Range => {
    const start = at + 16 + group * 12;
    return [font.readUInt32BE(start), font.readUInt32BE(start + 4)];
  });
}

/** Format 4: segments of 16-bit codes; the last is a mark of the end. */
function segmentMapping(font: Buffer, at: number): Range[] {
  const segments = font.readUInt16BE(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  return Array.from(
    { length: segments - 1 },
    (_, segment): Range => [font.readUInt16BE(starts + segment * 2), font.readUInt16BE(ends + segment * 2)],
  );
}
