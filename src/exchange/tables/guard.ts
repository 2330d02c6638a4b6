/** A text that a spreadsheet would take for a formula, kept from it by an apostrophe; plain numbers stay. */
export function guarded(text: string): string {
  return /^'*[=+\-@＝＋－＠\t\r]/.test(text) && !/^-?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `guarded` put before it. */
export function unguarded(text: string): string {
  return /^'+[=+\-@＝＋－＠\t\r]/.test(text) ? text.slice(1) : text;
}
