/** What a character means to a flow collection in which an input method put nothing. */
const plain = 0;
const notable = 1;
const opens = 2;
const closes = 3;

const kinds = new Uint8Array(65536);
for (const character of '：，［｛｝］【】“”‘’－—–"\'#&!*:\t\r\n\u3000\u00a0\u202f')
  kinds[character.charCodeAt(0)] = notable;
kinds.fill(notable, 0x2000, 0x200b);
for (const character of '{[') kinds[character.charCodeAt(0)] = opens;
for (const character of '}]') kinds[character.charCodeAt(0)] = closes;

/** A colon with a space after it, as YAML wants it. */
function isProperColon(text: string, index: number): boolean {
  return text.charCodeAt(index) === 0x3a && text.charCodeAt(index + 1) === 0x20;
}

/**
 * Where the flow collection at `start` ends, when it closes on its line and has in it no full-width mark, quotation mark,
 * comment or odd space that asks for a closer look, as most do; -1 for all others.
 */
export function plainlyClosed(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const kind = kinds[text.charCodeAt(index)] ?? notable;
    if (kind === plain) continue;
    if (kind === opens) depth += 1;
    else if (kind === closes) depth -= 1;
    else if (!isProperColon(text, index)) return -1;
    if (depth === 0) return index + 1;
  }
  return -1;
}
