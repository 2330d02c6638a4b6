import { type Corpus, upkeepOf } from '#corpus';
import { pointer, type SourceDocument } from '#model';
import { addMonths } from '#parse';
import { type Entry, registerNames } from '#registers';
import { type LifeStage, planLives } from '../life/plan-life.ts';
import { type Due, type DueKind, dueKinds } from './due.ts';

/** Rows without another clock are looked after once a year. */
const usualMonths = 12;

/** Everything that falls due up to a day, the longest overdue first. `today` and `until` are ISO dates. */
export function duesUntil(corpus: Corpus, today: string, until: string): Due[] {
  const dues = [...planDues(corpus, today), ...registerDues(corpus), ...verifications(corpus), ...openActions(corpus)];
  return dues
    .filter(({ on }) => on <= until)
    .map((due) => ({ ...due, overdue: due.on < today }))
    .toSorted((a, b) => order(a, b));
}

type Open = Omit<Due, 'overdue'>;

function order(a: Open, b: Open): number {
  if (a.on !== b.on) return a.on < b.on ? -1 : 1;
  return dueKinds.indexOf(a.kind) - dueKinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1);
}

const stages: Readonly<Partial<Record<LifeStage, { readonly kind: DueKind; readonly pointer: string }>>> = {
  filing: { kind: 'filing', pointer: '/filing' },
  publication: { kind: 'publication', pointer: '/dates/published' },
  drill: { kind: 'drill', pointer: '/title' },
  evaluation: { kind: 'evaluation', pointer: '/dates/evaluated' },
  revision: { kind: 'plan-expiry', pointer: '/dates/expires' },
};

/** The clocks are those of the profiles; only plans whose clocks run have a day on which something is due. */
function planDues(corpus: Corpus, today: string): Open[] {
  return planLives(corpus, corpus.plans, today).flatMap(({ plan, steps }) =>
    steps.flatMap(({ stage, state, due }): Open[] => {
      const kind = stages[stage];
      if (kind === undefined || due === null || state === 'done') return [];
      const { document, id, title, front } = plan;
      return [{ ...kind, name: title, id, on: due, who: front.lead ?? '', document }];
    }),
  );
}

function registerDues({ registers }: Corpus): Open[] {
  return [
    ...registers.supplies.flatMap((entry) =>
      entry.data.quantity === 0 ? [] : due('supply-expiry', entry, 'expires', entry.data.keeper ?? entry.data.depot),
    ),
    ...registers.agreements.flatMap((entry) => due('agreement-expiry', entry, 'expires', entry.data.party_b)),
    ...registers.experts.flatMap((entry) =>
      entry.data.available === false ? [] : due('expert-expiry', entry, 'until', entry.data.employer),
    ),
    ...registers.risks.flatMap((entry) =>
      entry.data.status === 'mitigated' || entry.data.status === 'closed'
        ? []
        : due('mitigation', entry, 'mitigation_due', entry.data.responsible),
    ),
  ];
}

function due(kind: DueKind, entry: Entry, key: string, who: string | undefined): Open[] {
  const on: unknown = Object.getOwnPropertyDescriptor(entry.data, key)?.value;
  return typeof on === 'string' ? [open(kind, entry, key, on, who)] : [];
}

function open(kind: DueKind, entry: Entry, key: string, on: string, who: string | undefined): Open {
  const { document, data } = entry;
  const name = 'name' in data ? data.name : data.unit;
  const id = 'id' in data && data.id !== undefined ? data.id : name;
  return { kind, name, id, on, who: who ?? '', document, pointer: `${entry.pointer}/${key}` };
}

/** Rows that say when they were last looked after are due again; how often is what the rules are set to. */
function verifications(corpus: Corpus): Open[] {
  const months = {
    contacts: monthsOf(corpus, 'contact/unverified'),
    others: monthsOf(corpus, 'register/stale'),
  };
  const entries = registerNames.flatMap((name): readonly Entry[] => corpus.registers[name]);
  return entries.flatMap((entry): Open[] => {
    const upkeep = upkeepOf(entry);
    if (upkeep === null) return [];
    const every = entry.register === 'contacts' ? months.contacts : months.others;
    const { data } = entry;
    const who = 'unit' in data && entry.register !== 'supplies' ? data.unit : 'host' in data ? data.host : undefined;
    return [open('verification', entry, upkeep.key, addMonths(upkeep.date, every), who)];
  });
}

function monthsOf({ settings }: Corpus, rule: string): number {
  const setting: unknown = settings.value.rules?.[rule];
  const months: unknown =
    typeof setting === 'object' && setting !== null && 'months' in setting ? setting.months : undefined;
  return typeof months === 'number' ? months : usualMonths;
}

interface Action {
  readonly problem: string;
  readonly responsible?: string;
  readonly due?: string;
  readonly done?: string;
}

/** What drills and events showed and nobody has mended yet. */
function openActions({ drills, registers }: Corpus): Open[] {
  const fromDrills = drills.flatMap(({ data, document }) => actions(data.findings, data.id, document, '/findings'));
  const fromEvents = registers.incidents.flatMap(({ data, document, pointer: at }) =>
    actions(data.lessons, data.id, document, `${at}/lessons`),
  );
  return [...fromDrills, ...fromEvents];
}

function actions(list: readonly Action[] | undefined, id: string, document: SourceDocument, at: string): Open[] {
  return (list ?? []).flatMap(({ problem, responsible, due: on, done }, index): Open[] => {
    if (on === undefined || done !== undefined) return [];
    const place = at + pointer(index, 'due');
    return [
      { kind: 'action', name: problem, id: `${id}#${index + 1}`, on, who: responsible ?? '', document, pointer: place },
    ];
  });
}
