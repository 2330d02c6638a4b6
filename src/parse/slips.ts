import type { Edit, Fix, Slip, Span, Text } from '#model';

/** What a message about a slip may fill in. */
export type SlipData = Slip['data'];

/** A slip with a fix that may be applied without asking. */
export function mendable(slip: Omit<Slip, 'fix'>, title: Text, edits: readonly Edit[]): Slip {
  const fix: Fix = { title, safe: true, edits };
  return { ...slip, fix };
}

/** A slip of `syntax/front-matter`. */
export function frontMatterSlip(message: string, span: Span, data: SlipData = {}): Slip {
  return { rule: 'syntax/front-matter', message, data, span };
}

/** The messages of `syntax/ime-slip`. */
export type ImeMessage = 'colon' | 'colon-space' | 'comma' | 'bracket' | 'quote' | 'ideographic-space' | 'tab' | 'dash';

/** One character that an input method put where YAML wants another. */
export function imeSlip(message: ImeMessage, span: Span, data: Readonly<Record<string, string>>, text: string): Slip {
  const found = data.found ?? '';
  const expected = data.expected ?? '';
  const title: Text =
    message === 'colon-space'
      ? { zh: '在冒号后加一个空格', en: 'Add a space after the colon' }
      : { zh: `把“${found}”改为“${expected}”`, en: `Replace “${found}” with “${expected}”` };
  return mendable({ rule: 'syntax/ime-slip', message, data, span }, title, [{ span, text }]);
}
