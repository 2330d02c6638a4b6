import { type PlanContext, remember } from '#corpus';
import type { Language, Plan, ResponseLevel, Role, Step } from '#model';
import { calleesOf } from './callees.ts';
import type { Card, CardBlock, CardRow } from './card.ts';
import { conditionText } from './condition-text.ts';
import { type PlanReader, readerOf } from './reader.ts';
import { actingRoles, type Scenario, scenariosOf } from './scenario.ts';
import { sourceOf } from './source.ts';
import { levelColours, levelWord, timeLabel, words } from './words.ts';

/** 岗位应急处置卡: one card for each situation in which a role acts. */
export function roleCards(reader: PlanReader): Card[] {
  return actingRoles(reader.plan).flatMap((role, index) =>
    scenariosOf(reader.plan, role.name, reader.language).map((scenario) => roleCard(role, index, scenario, reader)),
  );
}

function roleCard(role: Role, index: number, scenario: Scenario, reader: PlanReader): Card {
  const { language, plan, audience } = reader;
  const blocks: CardBlock[] = [
    { kind: 'rows', zone: 'main', heading: '', rows: scenario.steps.map((step) => rowOf(step, reader)) },
  ];
  const calls = calleesOf(role, scenario, reader);
  if (calls.length > 0)
    blocks.push({ kind: 'calls', wide: false, zone: 'contact', heading: words.call[language], calls });
  const rows = handOver(role, scenario, reader);
  if (rows.length > 0) blocks.push({ kind: 'rows', zone: 'contact', heading: '', rows });
  return {
    kind: 'role',
    key: `${plan.id}/role-${index + 1}-${scenario.key}`,
    language,
    audience,
    level: scenario.level,
    scenario: scenario.name,
    title: role.name,
    source: sourceOf(reader),
    blocks,
    role: index,
  };
}

const rowsOf = remember<PlanReader, Map<Step, CardRow>>(() => new Map());

/** A step of reporting stands on the card of every level: its row is made once. */
function rowOf(step: Step, reader: PlanReader): CardRow {
  const known = rowsOf(reader);
  const row = known.get(step) ?? stepRow(step, reader.language);
  known.set(step, row);
  return row;
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
function handOver(role: Role, scenario: Scenario, reader: PlanReader): CardRow[] {
  const { language } = reader;
  const ends = scenario.level === null ? [] : [higherCard(scenario.level, reader), standDown(scenario.level, reader)];
  const text = ends.filter((part) => part !== '').join(language === 'zh' ? '；' : '; ');
  const deputies = role.deputies.join(language === 'zh' ? '、' : ', ');
  return [
    ...(text === '' ? [] : [row(words.handOver[language], text)]),
    ...(deputies === ''
      ? []
      : [row(words.absent[language], language === 'zh' ? `由${deputies}接替` : `${deputies} takes over`)]),
  ];
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

interface Made {
  readonly plan: Plan;
  readonly names: PlanContext['names'];
  readonly cards: readonly Card[];
}

let last: Made | null = null;

/** The office's role cards of a plan, built once for all rules that look at one plan after the other. */
export function officeRoleCards(plan: Plan, around: PlanContext): readonly Card[] {
  if (last?.plan !== plan || last.names !== around.names)
    last = { plan, names: around.names, cards: roleCards(readerOf(plan, around, 'internal')) };
  return last.cards;
}
