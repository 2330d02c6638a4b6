import type { Corpus } from '#corpus';
import type { CheckReport, Language, Plan } from '#model';
import type { ChangeArea } from '#review';
import { cardSheets } from './card-sheets.ts';
import { emergencyNumbers } from './emergency-numbers.ts';
import { eyeOf } from './eye.ts';
import { termsIn } from './guidance/guidance.ts';
import { familyNames, familyNamesInEnglish, hazardFamilies } from './guidance/hazard-families.ts';
import { hazardViews } from './hazard-views.ts';
import { buildLookups, distinctCalls, type Lookups } from './lookups.ts';
import { officeView } from './office/office-view.ts';
import { placeIds, placeViews, riskViews, shelterViews } from './place-views.ts';
import { planView } from './plan-view.ts';
import { caseViews, drillViews } from './record-views.ts';
import { redactAll, redactorFor, secretsOf } from './redact.ts';
import { roleViews } from './role-views.ts';
import type { Audience, Call } from './types/audience.ts';
import type { HandbookView } from './types/handbook.ts';
import type { FindingTrend, VersionChanges } from './types/history.ts';
import type { RuleView } from './types/office.ts';
import type { DownloadFormat } from './types/plan.ts';

export interface ViewOptions {
  readonly audience: Audience;
  readonly language: Language;
  /** ISO date that counts as today; it is also the edition's date. */
  readonly today: string;
  /** The state of the workspace in git, where it is known. */
  readonly commit?: string;
  /** Whether a plan that is in force and public has also passed its review; all have where nothing is said. */
  readonly isReleased?: (plan: Plan) => boolean;
  /** Formats in which each plan lies beside its page. */
  readonly downloads?: readonly DownloadFormat[];
  /** What changed in each plan (by id) since its version before. */
  readonly changes?: ReadonlyMap<string, VersionChanges>;
  /** How the findings came and went; shown to the office only. */
  readonly trend?: readonly FindingTrend[];
  /** The catalogue of rules; shown to the office only. */
  readonly rules?: readonly RuleView[];
  /** What a check of the workspace found; shown to the office only. */
  readonly report?: CheckReport;
}

/**
 * All that a handbook for this audience shows, and nothing else. Pages, cards, search and data files are made from it
 * alone. For the public, what the schemas call internal is never read, and every text passes the redactor on its way out.
 */
export function buildView(corpus: Corpus, options: ViewOptions): HandbookView {
  const view = unredactedView(corpus, options);
  return options.audience === 'internal' ? view : redactAll(view, redactorFor(secretsOf(corpus)));
}

/** In force and meant for the public. */
function isPublic({ front }: Plan): boolean {
  return front.status === 'in-force' && (front.publish === 'summary' || front.publish === 'full');
}

function unredactedView(corpus: Corpus, options: ViewOptions): HandbookView {
  const { audience, language, today } = options;
  const passed = options.isReleased ?? (() => true);
  const plans = corpus.plans.filter((plan) => audience === 'internal' || (isPublic(plan) && passed(plan)));
  const lookups = buildLookups({ corpus, eye: eyeOf(audience), language, today, plans, places: placeIds({ corpus }) });
  const parts = withChanges(withDownloads(partsOf(lookups, plans, corpus), options.downloads ?? []), options);
  const { publish } = corpus.settings.value;
  const root = corpus.settings.value.jurisdiction ?? '';
  return {
    format: 1,
    audience,
    language,
    title: publish?.title ?? corpus.settings.value.name ?? (language === 'zh' ? '应急手册' : 'Emergency handbook'),
    publisher: publish?.publisher ?? null,
    notice: publish?.notice ?? null,
    site: publish?.site?.replace(/\/+$/, '') ?? null,
    edition: today,
    commit: options.commit ?? null,
    root: lookups.placeLink(corpus.tree.idOf(root)),
    ...parts,
    glossary: glossaryOf(corpus, language),
    synonyms: synonymsOf(lookups),
    office:
      audience === 'internal'
        ? officeView(lookups, parts, {
            report: options.report ?? null,
            trend: options.trend ?? [],
            rules: options.rules ?? [],
          })
        : null,
  };
}

type Parts = Pick<
  HandbookView,
  'numbers' | 'duty' | 'plans' | 'shelters' | 'sheets' | 'places' | 'cases' | 'hazards' | 'roles' | 'drills'
>;

function partsOf(lookups: Lookups, plans: readonly Plan[], corpus: Corpus): Parts {
  const below = plansBelow(corpus, plans);
  const views = plans.map((plan) => planView(lookups, plan, below.get(plan) ?? []));
  const shelters = shelterViews(lookups);
  const risks = riskViews(lookups);
  const numbers = emergencyNumbers(lookups);
  const duty = dutyLine(lookups);
  const sheets = cardSheets(lookups);
  const withCards = new Set(sheets.map(({ slug }) => slug));
  const cases = caseViews(lookups);
  const places = placeViews(lookups, { plans: views, shelters, risks, sheets: withCards });
  return {
    numbers,
    duty,
    plans: views.map((plan) => ({ ...plan, hasCards: withCards.has(plan.slug) })),
    shelters,
    sheets,
    places,
    cases,
    hazards: hazardViews(lookups, { plans: views, places, shelters, cases, numbers, duty }),
    roles: roleViews(views),
    drills: drillViews(lookups),
  };
}

function withDownloads(parts: Parts, formats: readonly DownloadFormat[]): Parts {
  const plans = parts.plans.map((plan) => ({
    ...plan,
    downloads: formats.map((format) => ({ format, path: `files/${plan.slug}.${format}` })),
  }));
  return { ...parts, plans };
}

/** Areas of a plan whose changes the public may read: what stands in its public part. */
const publicAreas: ReadonlySet<ChangeArea> = new Set(['identity', 'public', 'levels', 'warnings']);

function withChanges(parts: Parts, { changes, audience, language }: ViewOptions): Parts {
  if (changes === undefined) return parts;
  const plans = parts.plans.map((plan) => {
    const found = changes.get(plan.id);
    const told = (found?.changes ?? []).filter(({ area }) => audience === 'internal' || publicAreas.has(area));
    if (found === undefined || told.length === 0) return plan;
    return { ...plan, changes: { since: found.since, lines: told.map(({ text }) => text[language]) } };
  });
  return { ...parts, plans };
}

/** The plans that follow each plan. */
function plansBelow(corpus: Corpus, plans: readonly Plan[]): Map<Plan, Plan[]> {
  const below = new Map<Plan, Plan[]>();
  for (const plan of plans) {
    const from = corpus.around(plan).jurisdiction;
    for (const written of plan.front.follows ?? []) {
      const above = corpus.planNamed(written, from);
      if (above === null) continue;
      const list = below.get(above);
      if (list === undefined) below.set(above, [plan]);
      else list.push(plan);
    }
  }
  return below;
}

/** The number that the settings give; else the emergency office of the root jurisdiction, else its first unit with one. */
function dutyLine(lookups: Lookups): Call | null {
  const { corpus, language } = lookups;
  const { publish, jurisdiction } = corpus.settings.value;
  const name = language === 'zh' ? '24小时值班电话' : 'Duty line, day and night';
  if (publish?.phone !== undefined) return { name: publish.publisher ?? name, phone: publish.phone };
  const root = corpus.tree.idOf(jurisdiction ?? '');
  const units = corpus.registers.units.filter(
    ({ data }) => data.jurisdiction !== undefined && corpus.tree.idOf(data.jurisdiction) === root,
  );
  const emergency = units.filter(({ data }) => /应急管理局|应急局|emergency/i.test(data.name));
  return distinctCalls([...emergency, ...units].map(({ data }) => lookups.callOf(data.name, root)))[0] ?? null;
}

function glossaryOf(corpus: Corpus, language: Language): HandbookView['glossary'] {
  const own = Object.entries(corpus.settings.value.vocabulary?.abbreviations ?? {});
  return [...termsIn(language), ...own.map(([term, meaning]) => [term, String(meaning)] as const)].map(
    ([term, meaning]) => ({ term, meaning }),
  );
}

/** 防汛 also finds 洪水, 县防指 also finds its full name. */
function synonymsOf({ corpus, language }: Lookups): string[][] {
  const hazards = hazardFamilies.map((family) =>
    language === 'zh' ? [...familyNames(family), ...family.words] : familyNamesInEnglish(family),
  );
  const units = corpus.registers.units.flatMap(({ data }) =>
    data.short_names === undefined || data.short_names.length === 0 ? [] : [[data.name, ...data.short_names]],
  );
  return [...hazards.filter((words) => words.length > 1), ...units];
}
