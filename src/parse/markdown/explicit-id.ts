const explicitId = /\s*\{#([\p{L}\p{N}_.:/-]+)\}\s*$/u;

/** A text and the `{#id}` that may stand at its end. */
export interface WithId {
  readonly text: string;
  readonly id: string | null;
}

/** Takes the `{#id}` off the end of a heading or a step. */
export function splitId(text: string): WithId {
  const at = text.lastIndexOf('{#');
  const match = at < 0 ? null : explicitId.exec(text.slice(at));
  return match === null ? { text, id: null } : { text: text.slice(0, at).trimEnd(), id: match[1] ?? null };
}
