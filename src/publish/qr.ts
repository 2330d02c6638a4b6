import { encode } from 'uqr';

/** A QR code as one path in a square of `size` modules, quiet zone included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

const made = new Map<string, QrPath>();

/** Draws a QR code; the same address is drawn once. */
export function qrPath(address: string): QrPath {
  const found = made.get(address);
  if (found !== undefined) return found;
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const drawn = { size, path: data.map(rowPath).join('') };
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
