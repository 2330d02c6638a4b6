import { rememberLately } from '#corpus';
import type { Language, ResponseLevel, Role, Step } from '#model';
import { calleesOf } from './callees.ts';
import type { Card, CardBlock, CardRow } from './card.ts';
import { conditionText } from './condition-text.ts';
import type { PlanReader } from './reader.ts';
import { actingRoles, type Scenario, scenariosOf } from './scenario.ts';
import { sourceOf } from './source.ts';
import { levelColours, levelWord, timeLabel, words } from './words.ts';

/** A role with the situations in which it acts: there is a card for each. */
export interface RoleScenarios {
  readonly role: Role;
  /** Place among all who act by the plan, the declared roles first. */
  readonly index: number;
  readonly scenarios: readonly Scenario[];
}

/** All who act by the plan and have something to do before it is over. */
export const roleScenariosOf = rememberLately<PlanReader, readonly RoleScenarios[]>(({ plan, language }) =>
  actingRoles(plan)
    .map((role, index): RoleScenarios => ({ role, index, scenarios: scenariosOf(plan, role.name, language) }))
    .filter(({ scenarios }) => scenarios.length > 0),
);

/** 岗位应急处置卡: one card for each situation in which a role acts. */
export function roleCards(reader: PlanReader): Card[] {
  return roleScenariosOf(reader).flatMap(({ role, index, scenarios }) =>
    scenarios.map((scenario) => roleCard(role, index, scenario, reader)),
  );
}

function roleCard(role: Role, index: number, scenario: Scenario, reader: PlanReader): Card {
  const { language, plan, audience } = reader;
  return {
    kind: 'role',
    key: `${plan.id}/role-${index + 1}-${scenario.key}`,
    language,
    audience,
    level: scenario.level,
    scenario: scenario.name,
    title: role.name,
    source: sourceOf(reader),
    blocks: roleBlocks(role, scenario, reader),
    role: index,
  };
}

/** What stands on a role's card: what to do in front, whom to call and when it ends where there is room. */
export function roleBlocks(role: Role, scenario: Scenario, reader: PlanReader): CardBlock[] {
  const blocks: CardBlock[] = [{ kind: 'rows', zone: 'main', heading: '', rows: rowsOf(scenario.steps, reader) }];
  const calls = calleesOf(role, scenario, reader);
  if (calls.length > 0)
    blocks.push({ kind: 'calls', wide: false, zone: 'contact', heading: words.call[reader.language], calls });
  const rows = handOver(role, scenario.level, reader);
  if (rows.length > 0) blocks.push({ kind: 'rows', zone: 'contact', heading: '', rows });
  return blocks;
}

export function rowsOf(steps: readonly Step[], reader: PlanReader): CardRow[] {
  return steps.map((step) => rowOf(step, reader));
}

/** By the place of the step in the plan. */
const rowsByStep = rememberLately<PlanReader, (CardRow | undefined)[]>(() => []);

/** A step of reporting stands on the card of every level: its row is made once. */
function rowOf(step: Step, reader: PlanReader): CardRow {
  const known = rowsByStep(reader);
  const { index } = step;
  known[index] ??= stepRow(step, reader.language);
  return known[index];
}

/** A step as a row: its time at the left, its action without the full stop. */
export function stepRow(step: Step, language: Language, actors = ''): CardRow {
  return {
    label: timeLabel(step.time, language),
    text: withoutStop(step.action),
    details: step.details.map(({ text }) => withoutStop(text)),
    actors,
    address: step.address,
  };
}

function withoutStop(text: string): string {
  const trimmed = text.trim();
  return '。；;.'.includes(trimmed.slice(-1)) ? trimmed.slice(0, -1) : trimmed;
}

/** When the card ends, and who takes over when its owner is away. */
export function handOver({ deputies }: Role, level: ResponseLevel | null, reader: PlanReader): CardRow[] {
  const { language } = reader;
  const rows: CardRow[] = [];
  const ends = level === null ? null : endOf(level, reader);
  if (ends !== null) rows.push(ends);
  if (deputies.length === 0) return rows;
  const names = deputies.join(language === 'zh' ? '、' : ', ');
  if (names !== '')
    rows.push(row(words.absent[language], language === 'zh' ? `由${names}接替` : `${names} takes over`));
  return rows;
}

const endsOf = rememberLately<PlanReader, Map<ResponseLevel, CardRow | null>>(() => new Map());

/** When a level ends; every role's card of the level says the same. */
function endOf(level: ResponseLevel, reader: PlanReader): CardRow | null {
  const known = endsOf(reader);
  const found = known.get(level);
  if (found !== undefined) return found;
  const { language } = reader;
  const text = [higherCard(level, reader), standDown(level, reader)]
    .filter((part) => part !== '')
    .join(language === 'zh' ? '；' : '; ');
  const end = text === '' ? null : row(words.handOver[language], text);
  known.set(level, end);
  return end;
}

function higherCard(level: ResponseLevel, reader: PlanReader): string {
  const { plan, language } = reader;
  const higher = plan.levels.map((each) => each.level).filter((each) => each < level);
  const next = Math.max(...higher, 0);
  const found = plan.levels.find((each) => each.level === next)?.level;
  if (found === undefined) return '';
  const name = levelWord(found, language);
  const colour = levelColours[found][language];
  return language === 'zh' ? `${name}启动 → 换${colour}卡` : `${name} starts → take the ${colour} card`;
}

function standDown(level: ResponseLevel, reader: PlanReader): string {
  const { plan, language } = reader;
  const when = plan.levels.find((each) => each.level === level)?.standDown?.when ?? null;
  if (when === null) return '';
  return `${conditionText(when, language)} → ${words.standDown[language]}`;
}

export function row(label: string, text: string): CardRow {
  return { label, text, details: [], actors: '', address: '' };
}
