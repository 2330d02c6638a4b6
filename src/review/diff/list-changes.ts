import type { Plan, PlanResource, ReportingHop, Text } from '#model';
import { type Change, change } from './change.ts';
import { keyText, placesOf } from './front-changes.ts';
import { limitKind, limitText, secondsOf } from './limit-words.ts';
import { pairsBy } from './pairs.ts';

/** The reporting chain: hops added and dropped, limits loosened and tightened, other means. */
export function reportingChanges(before: Plan, after: Plan): Change[] {
  const { both, removed, added } = pairsBy(before.reporting, after.reporting, ({ from, to }) => `${from}\n${to}`);
  const at = placesOf(before, after, '/reporting');
  const place = keyText('/reporting');
  const one = (kind: 'added' | 'removed', hop: ReportingHop): Change =>
    change({
      area: 'reporting',
      kind,
      place,
      [kind === 'added' ? 'after' : 'before']: hopWords(hop),
      at,
      procedure: 'full',
      concerns: [hop.from, hop.to],
    });
  return [
    ...removed.map((hop) => one('removed', hop)),
    ...added.map((hop) => one('added', hop)),
    ...both.flatMap(([was, now]) => hopChanges(was, now, at)),
  ];
}

function hopWords({ from, to, by, within }: ReportingHop): Text {
  const limit = limitText(within);
  return {
    zh: `${from} → ${to}${by === null ? '' : `（${by}）`}${limit === null ? '' : `，${limit.zh}`}`,
    en: `${from} → ${to}${by === null ? '' : ` (${by})`}${limit === null ? '' : `, ${limit.en}`}`,
  };
}

function hopChanges(was: ReportingHop, now: ReportingHop, at: Change['at']): Change[] {
  const key = keyText('/reporting');
  const place = { zh: `${key.zh} ${now.from} → ${now.to}`, en: `${key.en} ${now.from} → ${now.to}` };
  const concerns = [now.from, now.to];
  const limits = [secondsOf(was.within), secondsOf(now.within)] as const;
  return [
    ...(limits[0] === limits[1]
      ? []
      : [
          change({
            area: 'reporting',
            kind: was.within === null ? 'added' : now.within === null ? 'removed' : limitKind(...limits),
            place,
            before: limitText(was.within),
            after: limitText(now.within),
            at,
            procedure: 'full',
            concerns,
          }),
        ]),
    ...(was.by === now.by
      ? []
      : [change({ area: 'reporting', kind: 'changed', place, before: was.by, after: now.by, at, concerns })]),
  ];
}

/** Teams and supplies: what is promised more or less, or from elsewhere. */
export function resourceChanges(before: Plan, after: Plan): Change[] {
  const key = ({ team, supply, from }: PlanResource): string => [team ?? '', supply ?? '', from ?? ''].join('\n');
  const { both, removed, added } = pairsBy(before.front.resources ?? [], after.front.resources ?? [], key);
  const at = placesOf(before, after, '/resources');
  const place = keyText('/resources');
  const concerns = ({ team, supply, from }: PlanResource): string[] =>
    [team, supply, from].filter((name) => name !== undefined);
  return [
    ...removed.map((item) =>
      change({ area: 'resources', kind: 'removed', place, before: resourceWords(item), at, concerns: concerns(item) }),
    ),
    ...added.map((item) =>
      change({ area: 'resources', kind: 'added', place, after: resourceWords(item), at, concerns: concerns(item) }),
    ),
    ...both.flatMap(([was, now]) =>
      was.quantity === now.quantity && was.unit === now.unit
        ? []
        : [
            change({
              area: 'resources',
              kind: 'changed',
              place,
              before: resourceWords(was),
              after: resourceWords(now),
              at,
              concerns: concerns(now),
            }),
          ],
    ),
  ];
}

function resourceWords({ team, supply, quantity, unit, from }: PlanResource): string {
  const amount = quantity === undefined ? '' : ` ${quantity}${unit ?? ''}`;
  return `${team ?? supply ?? ''}${amount}${from === undefined ? '' : `（${from}）`}`;
}

/** Hazard chains: plans that this event also starts. */
export function triggerPlanChanges(before: Plan, after: Plan): Change[] {
  const { removed, added } = pairsBy(before.front.triggers ?? [], after.front.triggers ?? [], (trigger) =>
    JSON.stringify(trigger),
  );
  const at = placesOf(before, after, '/triggers');
  const place = keyText('/triggers');
  const words = ({ plan, when }: { plan: string; when?: unknown }): string =>
    typeof when === 'string' ? `${plan}（${when}）` : plan;
  return [
    ...removed.map((one) =>
      change({ area: 'relations', kind: 'removed', place, before: words(one), at, concerns: [one.plan] }),
    ),
    ...added.map((one) =>
      change({ area: 'relations', kind: 'added', place, after: words(one), at, concerns: [one.plan] }),
    ),
  ];
}
