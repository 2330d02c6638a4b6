import { actionKinds } from './generated/actions.ts';

const kindOf = new Map(actionKinds.flatMap(({ id, zh, en }) => [...zh, ...en].map((word) => [word.toLowerCase(), id])));
const lasting = new Set(actionKinds.flatMap(({ id, lasting: goesOn }) => (goesOn ? [id] : [])));
const anyWord = new RegExp([...kindOf.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'gi');

/** The kinds of action that a text gives orders for: evacuate, close, report …. */
export function actionsIn(text: string): ReadonlySet<string> {
  // Who hears a report does not make one.
  const given = text.replaceAll(/听取[^，。；]{0,8}(?:报告|汇报)/g, '');
  const kinds = new Set<string>();
  for (const word of given.match(anyWord) ?? []) {
    const kind = kindOf.get(word) ?? kindOf.get(word.toLowerCase());
    if (kind !== undefined) kinds.add(kind);
  }
  return kinds;
}

/** Of these kinds, those that go on until the response ends: patrols, closures, reports …. */
export function lastingActions(kinds: ReadonlySet<string>): readonly string[] {
  return [...kinds].filter((kind) => lasting.has(kind));
}

const aloneOf = new Map(
  actionKinds.flatMap(({ id, alone }) => [...(alone?.zh ?? []), ...(alone?.en ?? [])].map((word) => [word, id])),
);
const aloneWord = new RegExp([...aloneOf.keys()].toSorted((a, b) => b.length - a.length).join('|'), 'i');

/** The first word of a clause for what one unit does to one thing (封闭, 转移), with the kind of action; null without. */
export function loneActIn(
  clause: string,
): { readonly kind: string; readonly word: string; readonly at: number } | null {
  const found = aloneWord.exec(clause);
  if (found === null) return null;
  const kind = aloneOf.get(found[0].toLowerCase());
  return kind === undefined ? null : { kind, word: found[0], at: found.index };
}
