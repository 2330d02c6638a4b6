import type { StepTime } from '#model';
import { formatDuration } from '#parse';
import { callsTo } from './callees.ts';
import type { Card, CardBlock, CardRow } from './card.ts';
import { conditionText } from './condition-text.ts';
import { contactOfRole } from './contact.ts';
import type { PlanReader } from './reader.ts';
import { row, stepRow } from './role-card.ts';
import { sentences } from './sentences.ts';
import { sourceOf } from './source.ts';
import { levelWord, spaced, words } from './words.ts';

/** The plan on one page: when which level starts and who decides, who reports where, who does what. */
export function planCard(reader: PlanReader): Card {
  const { plan, language, audience } = reader;
  return {
    kind: 'plan',
    key: `${plan.id}/plan`,
    language,
    audience,
    level: null,
    scenario: words.planCard[language],
    title: plan.title,
    source: sourceOf(reader),
    blocks: [...summary(reader), ...levels(reader), ...firstSteps(reader), ...reporting(reader), ...who(reader)],
    role: -1,
  };
}

function summary({ plan, language, audience }: PlanReader): CardBlock[] {
  const text = plan.front.summary;
  if (text === undefined || (audience === 'internal' && plan.levels.length > 0)) return [];
  return [{ kind: 'lines', zone: 'main', heading: words.first[language], mark: 'plain', lines: sentences(text) }];
}

const tenMinutes = 600;
/** What one page has room for beside calls and reports. */
const mostSteps = 8;

/** Who does what in the first ten minutes, where neither levels nor a short version say when to do what. */
function firstSteps({ plan, language }: PlanReader): CardBlock[] {
  if (plan.levels.length > 0 || plan.front.summary !== undefined) return [];
  const rows = plan.steps
    .filter(({ actors, time }) => actors.length > 0 && isFirst(time))
    .slice(0, mostSteps)
    .map((step) => stepRow(step, language, step.actors.map(({ name }) => name).join(language === 'zh' ? '、' : ', ')));
  return rows.length === 0
    ? []
    : [{ kind: 'rows', zone: 'main', heading: words.firstMinutes[language], rows: rows.map(withoutDetails) }];
}

function isFirst(time: StepTime | null): boolean {
  return time !== null && time.kind !== 'every' && time.seconds <= tenMinutes;
}

function withoutDetails(line: CardRow): CardRow {
  return { ...line, details: [] };
}

function levels({ plan, language }: PlanReader): CardBlock[] {
  const rows = [...plan.levels]
    .sort((a, b) => a.level - b.level)
    .map(({ level, when, decide }): CardRow => {
      const said = { zh: `（${decide}${words.decide.zh}）`, en: ` (${decide} ${words.decide.en})` }[language];
      const decides = decide === null ? '' : said;
      return row(levelWord(level, language), `${when === null ? '' : conditionText(when, language)}${decides}`);
    });
  return rows.length === 0 ? [] : [{ kind: 'rows', zone: 'main', heading: words.ladderCard[language], rows }];
}

function reporting(reader: PlanReader): CardBlock[] {
  const { plan, language } = reader;
  const rows = plan.reporting.map(({ from, to, by, within }) => {
    const limit = within === null ? '' : spaced(formatDuration(within, language), language);
    const phone = callsTo([to], reader)[0]?.phone ?? '';
    const how = by === null ? '' : { zh: `（${by}）`, en: ` (${by})` }[language];
    return row(limit, `${from} → ${to}${how} ${phone}`.trim());
  });
  return rows.length === 0 ? [] : [{ kind: 'rows', zone: 'main', heading: words.report[language], rows }];
}

function who(reader: PlanReader): CardBlock[] {
  const { plan, language } = reader;
  const calls = plan.roles.map((role) => {
    const { name, phone, post, holder } = contactOfRole(role, reader);
    return { name, phone, note: [post, holder].filter((part) => part !== '').join(' ') };
  });
  return calls.length === 0
    ? []
    : [{ kind: 'calls', wide: true, zone: 'contact', heading: words.who[language], calls }];
}
