import type { Text } from '#model';

/** Names in a row, as each language joins them: 甲、乙 and `A, B`. */
export function listed(names: Iterable<string>): Text {
  const all = [...names];
  return { zh: all.join('、'), en: all.join(', ') };
}
