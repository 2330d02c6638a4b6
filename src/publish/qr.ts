import { encode } from 'uqr';
import { bitmapPng } from './png.ts';

/** A QR code as one path in a square of `size` modules, quiet zone included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
  /** What the code says. */
  readonly address: string;
}

const made = new Map<string, QrPath>();

const border = 2;

/** A QR code as a picture: a tenth of the size of its path, and a file holds it once however many cards show it. */
export function qrPng(address: string): Uint8Array {
  return bitmapPng(encode(address, { ecc: 'M', border }).data, pixelsPerModule);
}

/** Enough for sharp edges on paper. */
const pixelsPerModule = 6;

/** Draws a QR code; the same address is drawn once. */
export function qrPath(address: string): QrPath {
  const found = made.get(address);
  if (found !== undefined) return found;
  const { data, size } = encode(address, { ecc: 'M', border });
  const drawn = { size, path: data.map(rowPath).join(''), address };
  made.set(address, drawn);
  return drawn;
}

/** Runs of dark modules of one row. */
function rowPath(row: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    let end = x;
    while (row[end] === true) end += 1;
    path += `M${x} ${y}h${end - x}v1h${x - end}z`;
    x = end;
  }
  return path;
}
