/** Whether and as what GB18030 can hold a character is asked of the decoder, once. */
let table: ReadonlyMap<string, readonly number[]> | null = null;

/** A text in one- and two-byte GB18030, which holds all that plans are written in; null when it does not suffice. */
export function encodeGb18030(text: string): Uint8Array | null {
  table ??= twoByteTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    const found = code < 0x80 ? [code] : table.get(character);
    if (found === undefined) return null;
    bytes.push(...found);
  }
  return Uint8Array.from(bytes);
}

function twoByteTable(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1) {
    for (let second = 0x40; second <= 0xfe; second += 1) {
      if (second === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && character !== '\uFFFD') found.set(character, [first, second]);
    }
  }
  return found;
}
