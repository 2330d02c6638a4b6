import { headquartersOf, kindName } from '#corpus';
import { fingerprint, type Plan, type Role } from '#model';
import { formatDuration } from '#parse';
import { enumName } from '#schemas';
import { conditionView, laddersOf } from './conditions.ts';
import { given } from './given.ts';
import { distinctCalls, type Lookups, slugOf } from './lookups.ts';
import { bodyOf, proceduresOf } from './plan-text.ts';
import { visiblePlan } from './public-plan.ts';
import type { Call, Link } from './types/audience.ts';
import type { BasisView, LevelView, PlanDateView, PlanView, ResourceView, RoleView } from './types/plan.ts';

const dateOrder = ['approved', 'issued', 'published', 'effective', 'evaluated', 'expires'] as const;

/** One plan as this audience may read it. The short public form leaves out text, steps and resources. */
export function planView(lookups: Lookups, plan: Plan, below: readonly Plan[]): PlanView {
  const { corpus, eye, language, linkTo } = lookups;
  const front = eye.look('plan', plan.front);
  const from = corpus.around(plan).jurisdiction;
  const full = eye.audience === 'internal' || plan.front.publish === 'full';
  const roles = eye.sees('plan', '/roles') ? plan.roles.map((role) => roleView(lookups, role, from)) : [];
  return {
    id: plan.id,
    slug: slugOf(plan.id),
    title: plan.title,
    kind: plan.front.kind,
    kindName: kindName(plan, corpus.around(plan), language),
    status: plan.front.status,
    statusName: enumName('plan', '/status', plan.front.status, language),
    version: front.version ?? '',
    place: lookups.placeLink(from),
    hazards: (front.hazards ?? []).map(lookups.hazardLink),
    lead: given(front.lead),
    headquarters: headquartersNames(lookups, plan),
    extent: full ? 'full' : 'summary',
    summary: front.summary === undefined ? null : asFlow(front.summary),
    dates: datesOf(front.dates),
    effective: given(front.dates?.effective),
    ...documentsOf(front),
    basis: (front.basis ?? []).map((written) => basisView(lookups, written, from)),
    ...levelsOf(lookups, plan),
    roles,
    ...(full ? fullPart(lookups, plan) : { reporting: [], resources: [], procedures: [], body: null }),
    follows: linksOf(lookups, front.follows, from),
    below: below.map(linkTo),
    worksWith: linksOf(lookups, front.works_with, from),
    triggers: triggersOf(lookups, front.triggers ?? [], from),
    calls: callsOf(lookups, plan, roles, from),
    digest: fingerprint(plan.document.text, 12),
    changes: null,
    hasCards: false,
    downloads: [],
    file: eye.audience === 'internal' ? plan.document.file : null,
  };
}

function headquartersNames({ corpus, eye }: Lookups, plan: Plan): string[] {
  return headquartersOf(corpus)
    .filter(({ plans }) => plans.includes(plan))
    .flatMap(({ entry: { data } }) => {
      const seen = eye.look('units', data);
      return [...(seen.name === undefined ? [] : [seen.name]), ...(seen.short_names ?? [])];
    });
}

/** YAML folds lines with a space, which between Chinese characters is a hole. */
function asFlow(text: string): string {
  return text.trim().replaceAll(/(?<=[\u3000-\u9fff\uff00-\uffef])[ \n]+(?=[\u3000-\u9fff\uff00-\uffef])/g, '');
}

function triggersOf(
  lookups: Lookups,
  triggers: NonNullable<Plan['front']['triggers']>,
  from: string | null,
): PlanView['triggers'] {
  return triggers.flatMap(({ plan, when }) => {
    const link = lookups.planLink(plan, from);
    return link === null ? [] : [{ plan: link, when: typeof when === 'string' ? { text: when } : null }];
  });
}

function fullPart(lookups: Lookups, plan: Plan): Pick<PlanView, 'reporting' | 'resources' | 'procedures' | 'body'> {
  const { eye, language } = lookups;
  const internal = eye.audience === 'internal';
  return {
    reporting: eye.sees('plan', '/reporting')
      ? plan.reporting.map(({ from: sender, to, by, within }) => ({
          from: sender,
          to,
          by,
          within: within === null ? null : formatDuration(within, language),
        }))
      : [],
    resources: (eye.look('plan', plan.front).resources ?? []).map(resourceView),
    procedures: proceduresOf(internal ? plan : visiblePlan(plan)),
    body: bodyOf(plan, internal),
  };
}

function datesOf(dates: Partial<Record<(typeof dateOrder)[number], string>> | undefined): PlanDateView[] {
  return dateOrder.flatMap((what) => {
    const on = dates?.[what];
    return on === undefined ? [] : [{ what, on }];
  });
}

function documentsOf(front: Partial<Plan['front']>): Pick<PlanView, 'filing' | 'issue'> {
  const { filing, issue } = front;
  return {
    filing:
      filing === undefined ? null : { with: given(filing.with), on: given(filing.on), number: given(filing.number) },
    issue:
      issue === undefined
        ? null
        : { number: given(issue.number), by: given(issue.by), signatory: given(issue.signatory) },
  };
}

function levelsOf(lookups: Lookups, plan: Plan): Pick<PlanView, 'levels' | 'ladders' | 'warnings'> {
  const { eye, language } = lookups;
  const levels = eye.sees('plan', '/levels') ? plan.levels : [];
  return {
    levels: levels.map(
      (level): LevelView => ({
        level: level.level,
        when: level.when === null ? null : conditionView(level.when, language),
        decide: level.decide,
        report:
          level.report === null
            ? null
            : {
                to: level.report.to,
                phone: level.report.phone === null ? null : formatDuration(level.report.phone, language),
                written: level.report.written === null ? null : formatDuration(level.report.written, language),
              },
        standDown:
          level.standDown === null
            ? null
            : {
                decide: level.standDown.decide,
                when: level.standDown.when === null ? null : conditionView(level.standDown.when, language),
              },
      }),
    ),
    ladders: laddersOf(levels, language),
    warnings: (eye.sees('plan', '/warnings') ? plan.warnings : []).map(({ level, when, issue }) => ({
      level,
      when: when === null ? null : conditionView(when, language),
      issue,
    })),
  };
}

function roleView(lookups: Lookups, role: Role, from: string | null): RoleView {
  const sees = (key: string): boolean => lookups.eye.sees('plan', `/roles/${role.name.replaceAll('/', '~1')}/${key}`);
  const one = (key: 'post' | 'unit' | 'lead'): string[] => {
    const written = role[key];
    return written === undefined || !sees(key) ? [] : [written];
  };
  const filledBy = [...one('post'), ...one('unit'), ...one('lead')];
  const deputies = sees('deputies') ? role.deputies : [];
  return {
    name: role.name,
    slug: roleSlug(role.name),
    filledBy,
    members: sees('members') ? role.members : [],
    deputies,
    duties: sees('duties') ? role.duties : [],
    calls: distinctCalls([...filledBy, ...deputies.slice(0, 1)].map((name) => lookups.callOf(name, from))),
  };
}

export function roleSlug(name: string): string {
  return `r-${fingerprint(name, 8)}`;
}

function resourceView(resource: NonNullable<Plan['front']['resources']>[number]): ResourceView {
  const quantity = resource.quantity === undefined ? null : `${resource.quantity}${resource.unit ?? ''}`;
  return {
    name: resource.team ?? resource.supply ?? '',
    kind: resource.team === undefined ? 'supply' : 'team',
    quantity,
    from: given(resource.from),
  };
}

function basisView(lookups: Lookups, written: string, from: string | null): BasisView {
  const [name = '', article] = written.split('#');
  const found = lookups.corpus.names.resolve(name, ['law', 'plan'], from);
  const law =
    found.kind === 'found' && found.target.kind === 'law'
      ? lookups.corpus.registers.laws.find(({ data }) => (data.id ?? data.name) === found.target.id)
      : undefined;
  const seen = law === undefined ? undefined : lookups.eye.look('laws', law.data);
  return { name: seen?.name ?? name, article: article ?? null, number: given(seen?.number) };
}

function linksOf(lookups: Lookups, written: readonly string[] | undefined, from: string | null): Link[] {
  return (written ?? []).flatMap((name) => {
    const link = lookups.planLink(name, from);
    return link === null ? [] : [link];
  });
}

/** The lead unit first, then whoever fills a role; for the public only numbers that are staffed day and night. */
function callsOf(lookups: Lookups, plan: Plan, roles: readonly RoleView[], from: string | null): Call[] {
  const lead = plan.front.lead === undefined ? null : lookups.callOf(plan.front.lead, from);
  return distinctCalls([lead, ...roles.flatMap(({ calls }) => calls)]).slice(
    0,
    lookups.eye.audience === 'public' ? 8 : 40,
  );
}
