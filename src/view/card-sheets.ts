import type { Language } from '#model';
import { generalAdvice, adviceFor } from './guidance/guidance.ts';
import { proceduresOf } from './role-views.ts';
import type { Call } from './types/audience.ts';
import type { CardRow, CardSheet, CardView } from './types/card.ts';
import type { PlanView, ProcedureView, RoleView, StepView } from './types/plan.ts';
import type { RiskView, ShelterView } from './types/place.ts';

interface CardInput {
  readonly language: Language;
  readonly numbers: readonly Call[];
  readonly duty: Call | null;
  readonly shelters: readonly ShelterView[];
  readonly risks: readonly (RiskView & { readonly placeId: string | null })[];
}

const mostRows = 8;

const words = {
  zh: { now: '马上', sentence: /(?<=[。；])/u, everybody: '本地群众', level: ['', 'Ⅰ级', 'Ⅱ级', 'Ⅲ级', 'Ⅳ级'] },
  en: { now: 'Now', sentence: /(?<=[.;])\s+/u, everybody: 'Everybody', level: ['', 'Level 1', 'Level 2', 'Level 3', 'Level 4'] },
} as const;

/** The cards of each plan: one for the people, and one for each role and level where the steps may be read. */
export function cardSheets(plans: readonly PlanView[], input: CardInput): CardSheet[] {
  return plans.flatMap((plan) => {
    const cards = [...householdCards(plan, input), ...roleCards(plan, input)];
    return cards.length === 0
      ? []
      : [
          {
            slug: plan.slug,
            title: plan.title,
            plan: { slug: plan.slug, name: plan.title },
            place: plan.place,
            version: plan.version,
            effective: plan.effective,
            digest: plan.digest,
            cards,
          },
        ];
  });
}

/** 明白卡: what the people of a place do, in the plan's own short words. */
function householdCards(plan: PlanView, input: CardInput): CardView[] {
  if (plan.summary === null) return [];
  const { language } = input;
  const [hazard] = plan.hazards;
  const advice = hazard === undefined ? generalAdvice(language) : adviceFor(hazard.slug, hazard.name, language);
  const risks = input.risks.filter(({ placeId }) => placeId === plan.place?.slug);
  const shelters = input.shelters.filter(({ place }) => place !== null && place.slug === plan.place?.slug);
  const rows = plan.summary
    .split(words[language].sentence)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, mostRows)
    .map((what, index): CardRow => ({ when: index === 0 ? words[language].now : '', who: null, what }));
  return [
    {
      kind: 'household',
      title: plan.title,
      reader: plan.place?.name ?? words[language].everybody,
      level: null,
      rows,
      signal: risks.find(({ signal }) => signal !== null)?.signal ?? null,
      route: risks.find(({ route }) => route !== null)?.route ?? shelters.flatMap(({ routes }) => routes)[0] ?? null,
      shelters: shelters.map(({ name }) => name).slice(0, 4),
      never: advice.never,
      calls: [...plan.calls.slice(0, 2), ...input.numbers.filter(({ phone }) => phone === '119' || phone === '120')],
      ends: null,
    },
  ];
}

function roleCards(plan: PlanView, input: CardInput): CardView[] {
  return plan.roles.flatMap((role) =>
    proceduresOf(plan, role.name).flatMap((procedure) => split(procedure).map((part) => roleCard(plan, role, part, input))),
  );
}

/** What does not fit on one card goes on a second; nothing is made smaller or left out. */
function split(procedure: ProcedureView): ProcedureView[] {
  const parts: ProcedureView[] = [];
  for (let from = 0; from < procedure.steps.length; from += mostRows)
    parts.push({ ...procedure, steps: procedure.steps.slice(from, from + mostRows) });
  return parts;
}

function roleCard(plan: PlanView, role: RoleView, procedure: ProcedureView, input: CardInput): CardView {
  return {
    kind: 'role',
    title: procedure.title,
    reader: role.name,
    level: procedure.level,
    rows: procedure.steps.map((step) => rowOf(step, role.name)),
    signal: null,
    route: null,
    shelters: [],
    never: [],
    calls: [...plan.calls.slice(0, 3), ...(plan.calls.length === 0 && input.duty !== null ? [input.duty] : [])],
    ends: endOf(plan, procedure, input.language),
  };
}

function rowOf(step: StepView, role: string): CardRow {
  const others = step.actors.filter((actor) => actor !== role);
  return { when: step.time ?? '', who: others.length === 0 ? null : others.join('、'), what: step.action };
}

/** The next higher level takes over with a card of its own. */
function endOf(plan: PlanView, { level }: ProcedureView, language: Language): string | null {
  const above = level === null ? undefined : plan.levels.find((other) => other.level === level - 1);
  if (above === undefined) return null;
  const name = words[language].level[above.level] ?? '';
  return language === 'zh' ? `启动${name}响应时，改用${name}卡` : `When ${name} starts, take its card`;
}
