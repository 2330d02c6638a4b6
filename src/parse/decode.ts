import type { Slip, SourceDocument } from '#model';
import { megabytes, sizeLimit } from './size-limit.ts';

/** The text of a file and how it was stored. */
export interface Decoded {
  readonly text: string;
  readonly encoding: SourceDocument['encoding'];
  readonly slips: readonly Slip[];
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const gb18030 = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true });
const byteOrderMark = '\uFEFF';
const start = { start: 0, end: 0 };

/**
 * Bytes to text: UTF-8, else GB18030, else nothing. What is not plain UTF-8 is reported by `syntax/encoding`
 * (`bom`, `gb18030`, `binary`), a file beyond `sizeLimit.file` by `syntax/too-large`; for `binary` and for a
 * file too large the text is empty and there is nothing to read on. Line ends are kept as they are. `limit` in bytes.
 */
export function decode(bytes: Uint8Array, limit: number = sizeLimit.file): Decoded {
  if (bytes.length > limit) return tooLarge(bytes.length);
  if (bytes.includes(0)) return binary();
  const text = tryDecode(utf8, bytes);
  if (text !== null) return text.startsWith(byteOrderMark) ? withoutMark(text) : { text, encoding: 'utf-8', slips: [] };
  const chinese = tryDecode(gb18030, bytes);
  // Random bytes often decode as GB18030 too, but into control and private-use characters.
  if (chinese === null || /[\u0000-\u0008\u000E-\u001F\u007F-\u009F\uE000-\uF8FF]/.test(chinese)) return binary();
  return { text: chinese, encoding: 'gb18030', slips: [encodingSlip('gb18030')] };
}

interface Decoder {
  decode(bytes: Uint8Array): string;
}

function tryDecode(decoder: Decoder, bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

function withoutMark(text: string): Decoded {
  return { text: text.slice(1), encoding: 'utf-8', slips: [encodingSlip('bom')] };
}

function binary(): Decoded {
  return { text: '', encoding: 'binary', slips: [encodingSlip('binary')] };
}

function tooLarge(size: number): Decoded {
  const data = { megabytes: megabytes(size), limit: megabytes(sizeLimit.file) };
  return { text: '', encoding: 'utf-8', slips: [{ rule: 'syntax/too-large', message: 'file', data, span: start }] };
}

function encodingSlip(message: string): Slip {
  return { rule: 'syntax/encoding', message, data: {}, span: start };
}
