/** So many characters of Chinese stay below the 255 bytes that a name may have, with an ending behind them. */
const longest = 80;

/**
 * A title as a name for a file, on any system: Windows takes neither these signs, nor control characters, nor a dot at
 * the end, nor the names of its devices, whatever their ending and case.
 */
export function fileName(title: string): string {
  const plain = title.replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, '-');
  const name = [...plain]
    .slice(0, longest)
    .join('')
    .replace(/[.-]+$/, '');
  return name === '' || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name) ? `_${name}` : name;
}
