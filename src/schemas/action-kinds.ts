import { actionKinds } from './generated/actions.ts';

const patterns = actionKinds.map(({ id, zh, en }) => ({ id, pattern: new RegExp([...zh, ...en].join('|'), 'i') }));

/** The kinds of action that a text gives orders for: evacuate, close, report …. */
export function actionsIn(text: string): ReadonlySet<string> {
  return new Set(patterns.filter(({ pattern }) => pattern.test(text)).map(({ id }) => id));
}
