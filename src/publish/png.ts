import { strToU8, zlibSync } from 'fflate';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * A black-and-white picture as PNG, one bit a pixel (ISO/IEC 15948): `rows` are the dark pixels from the top, each
 * `scale` pixels wide and high. The same bytes for the same picture.
 */
export function bitmapPng(rows: readonly (readonly boolean[])[], scale: number): Uint8Array {
  const width = (rows[0]?.length ?? 0) * scale;
  const height = rows.length * scale;
  const stride = 1 + Math.ceil(width / 8);
  const pixels = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const row = rows[Math.floor(y / scale)] ?? [];
    for (let x = 0; x < width; x += 1) {
      if (row[Math.floor(x / scale)] === true) continue;
      const at = y * stride + 1 + (x >> 3);
      pixels[at] = (pixels[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const header = [...number(width), ...number(height), 1, 0, 0, 0, 0];
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', Uint8Array.from(header)),
    ...chunk('IDAT', zlibSync(pixels, { level: 9 })),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): number[] {
  const body = Uint8Array.from([...strToU8(name), ...data]);
  return [...number(data.length), ...body, ...number(checksum(body))];
}

/** Four bytes, the highest first. */
function number(value: number): number[] {
  return [value >>> 24, value >>> 16, value >>> 8, value].map((byte) => byte & 0xff);
}

const polynomial = 0xedb88320;

/** CRC-32 as PNG asks for it. */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? polynomial : 0);
  }
  return ~sum >>> 0;
}
