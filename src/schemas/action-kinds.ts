import { actionKinds } from './generated/actions.ts';

const patterns = actionKinds.map(({ id, lasting, zh, en }) => ({
  id,
  lasting,
  pattern: new RegExp([...zh, ...en].join('|'), 'i'),
}));

/** The kinds of action that a text gives orders for: evacuate, close, report …. */
export function actionsIn(text: string): ReadonlySet<string> {
  // Who hears a report does not make one.
  const given = text.replaceAll(/听取[^，。；]{0,8}(?:报告|汇报)/g, '');
  return new Set(patterns.filter(({ pattern }) => pattern.test(given)).map(({ id }) => id));
}

/** Of these kinds, those that go on until the response ends: patrols, closures, reports …. */
export function lastingActions(kinds: ReadonlySet<string>): readonly string[] {
  return patterns.filter(({ id, lasting }) => lasting && kinds.has(id)).map(({ id }) => id);
}
