import {
  type Block,
  type Condition,
  type EventGrade,
  type Interval,
  locate,
  type Plan,
  type Span,
  type TextCondition,
} from '#model';
import { findThresholds, type Threshold } from '#parse';
import type { GradeMetric } from '#schemas';
import { Lately } from '../graph/lately.ts';
import { type GradeWord, gradeOfClause, gradeOpening } from './grade-word.ts';
import { type Piece, piecesOf, speakerOf } from './pieces.ts';

/** A number that a plan gives for an event grade: for 特别重大, 30 or more dead. */
export interface GradeStatement {
  readonly grade: EventGrade;
  /** The grade as the plan writes it. */
  readonly words: string;
  readonly metric: GradeMetric;
  /** The word of the plan for what is counted: 直接经济损失. */
  readonly metricWords: string;
  /** In the base unit of the metric. */
  readonly interval: Interval;
  /** What the text says of the kind of event, nearest first: its own words, then the headings around it. */
  readonly context: readonly string[];
  readonly span: Span;
}

const metrics: readonly (readonly [GradeMetric, string, RegExp])[] = [
  ['deaths', '人', /死亡(?:[（(]?(?:含|和|、)?失踪[）)]?)?|遇难/],
  ['injuries', '人', /重伤|受伤|中毒/],
  ['loss', '元', /(?<!潜在)(?<!潜在的)(?:直接)?(?:经济|财产)损失/],
  ['area', 'm2', /受害(?:森林|林地)?面积|过火面积/],
  ['evacuated', '人', /疏散|转移/],
];

const known = new Lately<Plan, readonly GradeStatement[]>();

/** Every number by which a plan says what an event grade is, in the order of the text. Computed once a plan. */
export function gradeStatements(plan: Plan): readonly GradeStatement[] {
  const cached = known.get(plan);
  if (cached !== undefined) return cached;
  const speaks = /重大|大型|较大|中型/.test(plan.document.text);
  const found = speaks ? [...inConditions(plan), ...inBody(plan)] : [];
  known.set(plan, found);
  return found;
}

/** Where a text stands that may speak of grades. */
type Standing = Pick<Block, 'span' | 'section'>;

/** Triggers in prose speak of grades too: “死亡30人以上的特别重大事故”. */
function* conditionsIn({ document, levels, warnings }: Plan): Iterable<Standing> {
  for (const { when } of [...levels, ...warnings])
    for (const { pointer } of when === null ? [] : textsOf(when))
      yield { span: locate(document, pointer), section: -1 };
}

function textsOf(condition: Condition): readonly TextCondition[] {
  if (condition.kind === 'text') return [condition];
  return condition.kind === 'measure' ? [] : condition.of.flatMap(textsOf);
}

function* inConditions(plan: Plan): Iterable<GradeStatement> {
  for (const standing of conditionsIn(plan)) {
    for (const piece of piecesOf(plan.document.text.slice(standing.span.start, standing.span.end)))
      if (piece.word !== null) yield* statementsOf(plan, standing, piece, piece.word);
  }
}

function* inBody(plan: Plan): Iterable<GradeStatement> {
  const speaker = speakerOf(plan);
  for (const block of plan.blocks) {
    if (block.kind === 'heading' || block.kind === 'code') continue;
    const pieces = piecesOf(plan.document.text.slice(block.span.start, block.span.end));
    const said = speaker(block, pieces);
    const around = said ?? (block.kind === 'cell' ? null : headingWord(plan, block.section));
    for (const piece of pieces) {
      const word = piece.word ?? around;
      if (word !== null) yield* statementsOf(plan, block, piece, word);
    }
  }
}

/** The grade that a heading names, or the one around it. */
function headingWord(plan: Plan, index: number): GradeWord | null {
  const section = plan.sections[index];
  if (section === undefined) return null;
  return gradeOpening(section.title) ?? headingWord(plan, section.parent);
}

function* statementsOf(plan: Plan, block: Standing, { text, start }: Piece, word: GradeWord): Iterable<GradeStatement> {
  if (!/[\d一二三四五六七八九十百千万]/.test(text)) return;
  const context = [word.subject, text.slice(0, 60), ...headingsAround(plan, block.section)];
  const shift = block.span.start + start;
  const isList = clausesOf(text).filter((clause) => gradeOfClause(clause.text) !== null).length > 1;
  for (const { metric, metricWords, interval, span, clause } of measured(text)) {
    const said = isList ? gradeOfClause(clause) : word;
    if (said === null) continue;
    const place = { start: shift + span.start, end: shift + span.end };
    yield { grade: said.grade, words: said.words, metric, metricWords, interval, context, span: place };
  }
}

function headingsAround(plan: Plan, index: number): string[] {
  const section = plan.sections[index];
  return section === undefined ? [] : [section.title, ...headingsAround(plan, section.parent)];
}

interface Measured {
  readonly metric: GradeMetric;
  readonly metricWords: string;
  readonly interval: Interval;
  readonly span: Span;
  readonly clause: string;
}

/** Thresholds with what they count. A lower and an upper bound in one clause are one interval. */
function* measured(source: string): Iterable<Measured> {
  let counted: Pick<Measured, 'metric' | 'metricWords'> | null = null;
  for (const { text, start } of clausesOf(source)) {
    const thresholds = findThresholds(text);
    // Numbers for response levels are not event grades, and what may be lost is not what was lost.
    if (thresholds.length === 0 || /潜在|险情|[ⅠⅡⅢⅣ]级|响应/.test(text)) continue;
    counted = countedIn(text, thresholds) ?? (isContinued(text, thresholds) ? counted : null);
    if (counted === null) continue;
    yield { ...counted, interval: joined(thresholds), span: shifted(thresholds, start), clause: text };
  }
}

function countedIn(text: string, thresholds: readonly Threshold[]): Pick<Measured, 'metric' | 'metricWords'> | null {
  const found = metrics.find(([, unit, words]) => words.test(text) && thresholds[0]?.unit === unit);
  if (found === undefined) return null;
  const [metric, , words] = found;
  return { metric, metricWords: words.exec(text)?.[0] ?? metric };
}

/** `，30人以下` or `3人以上10人以下为较大` after a clause that said of what. */
function isContinued(text: string, thresholds: readonly Threshold[]): boolean {
  if (gradeOfClause(text) !== null) return true;
  return thresholds.length === 1 && thresholds[0]?.interval.min === undefined;
}

function clausesOf(source: string): { text: string; start: number }[] {
  const clauses: { text: string; start: number }[] = [];
  let start = 0;
  for (const match of source.matchAll(/[，,；;。：:\n]|或者|或/g)) {
    clauses.push({ text: source.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  clauses.push({ text: source.slice(start), start });
  return clauses;
}

function joined(thresholds: readonly Threshold[]): Interval {
  const [first] = thresholds;
  const same = thresholds.filter(({ unit }) => unit === first?.unit);
  const lower = same.find(({ interval }) => interval.min !== undefined)?.interval;
  const upper = same.find(({ interval }) => interval.max !== undefined)?.interval;
  return {
    ...(lower?.min === undefined ? {} : { min: lower.min }),
    ...(upper?.max === undefined ? {} : { max: upper.max }),
    minInclusive: lower?.minInclusive ?? false,
    maxInclusive: upper?.maxInclusive ?? false,
  };
}

function shifted(thresholds: readonly Threshold[], by: number): Span {
  const first = thresholds[0]?.span ?? { start: 0, end: 0 };
  const last = thresholds.at(-1)?.span ?? first;
  return { start: by + first.start, end: by + last.end };
}
