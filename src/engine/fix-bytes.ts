import type { Edit, SourceDocument } from '#model';
import { applyEdits, encodeGb18030 } from '#parse';

const mark = [0xef, 0xbb, 0xbf];

/**
 * The file's bytes with its text changed: a byte order mark, line ends and the encoding stay as they are. Null where a
 * change cannot be written in the file's own encoding.
 */
export function editBytes(bytes: Uint8Array, document: SourceDocument, edits: readonly Edit[]): Uint8Array | null {
  const fitting = edits.map(({ span, text }) => ({ span, text: withLineEndsOf(document.text, text) }));
  if (document.encoding === 'gb18030') return editChinese(bytes, fitting);
  const edited = new TextEncoder().encode(applyEdits(document.text, fitting).text);
  return hasMark(bytes) ? Uint8Array.from([...mark, ...edited]) : edited;
}

/** A change that brings new lines ends them as the file does. */
function withLineEndsOf(file: string, text: string): string {
  return file.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text;
}

/** The file's text as plain UTF-8 without a byte order mark. */
export function asUtf8(document: SourceDocument): Uint8Array {
  return new TextEncoder().encode(document.text);
}

/** Whether the file is anything but plain UTF-8. */
export function isForeign(bytes: Uint8Array, document: SourceDocument): boolean {
  return document.encoding === 'gb18030' || (document.encoding === 'utf-8' && hasMark(bytes));
}

function hasMark(bytes: Uint8Array): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** Replaces bytes by bytes in GB18030, so that what is not changed is not written anew. */
function editChinese(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | null {
  const offsets = byteOffsets(bytes);
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const { span, text } of edits) {
    const start = offsets[span.start];
    const end = offsets[span.end];
    const written = encodeGb18030(text);
    if (start === undefined || end === undefined || written === null) return null;
    parts.push(bytes.subarray(from, start), written);
    from = end;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}

/** Where each UTF-16 unit of the decoded text begins in the bytes; the end of the text too. */
function byteOffsets(bytes: Uint8Array): number[] {
  const decoder = new TextDecoder('gb18030');
  const offsets: number[] = [];
  let here = 0;
  while (here < bytes.length) {
    const length = lengthAt(bytes, here);
    const units = length === 4 ? decoder.decode(bytes.subarray(here, here + 4)).length : 1;
    for (let unit = 0; unit < units; unit += 1) offsets.push(here);
    here += length;
  }
  return [...offsets, bytes.length];
}

function lengthAt(bytes: Uint8Array, index: number): number {
  if ((bytes[index] ?? 0) < 0x80) return 1;
  const second = bytes[index + 1] ?? 0;
  return second >= 0x30 && second <= 0x39 ? 4 : 2;
}
