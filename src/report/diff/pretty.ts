import picocolors from 'picocolors';
import type { Language } from '#model';
import {
  type Change,
  isEmpty,
  type PlanDiff,
  procedureOf,
  procedureWords,
  type Touched,
  type WorkspaceDiff,
} from '#review';
import { hang } from '../wrap.ts';
import { areaWords, countWords, headings, stateWords, touchedWords } from './words.ts';

/** For whom a diff is told, and how wide the terminal is. */
export interface DiffContext {
  readonly language: Language;
  readonly colour: boolean;
  readonly width: number;
}

const marks: Readonly<Partial<Record<Change['kind'], string>>> = { added: '+', removed: '-', loosened: '!' };

/** The changes for the terminal, plan by plan, each on its own line. */
export function diffPretty(diff: WorkspaceDiff, touched: readonly Touched[], context: DiffContext): string {
  const { language } = context;
  if (isEmpty(diff)) return `${headings.none[language]}\n${othersText(diff, context)}`;
  const blocks = [
    ...diff.plans.map((plan) => planText(plan, context)),
    ...(diff.registers.length === 0 ? [] : [registersText(diff.registers, context)]),
    ...(touched.length === 0 ? [] : [touchedText(touched, context)]),
  ];
  return `${[...blocks, othersText(diff, context)].filter((block) => block !== '').join('\n\n')}\n`;
}

function planText(plan: PlanDiff, context: DiffContext): string {
  const { language, width } = context;
  const { bold, dim } = picocolors.createColors(context.colour);
  const { before, after } = plan.file;
  const moved =
    before !== null && after !== null && before !== after ? `${before} → ${after}` : (after ?? before ?? '');
  const count = plan.state === 'changed' ? countWords(plan.changes.length, language) : stateWords[plan.state][language];
  const head = `${bold(plan.title)}  ${dim(moved)}  ${count}`;
  const procedure = procedureOf(plan);
  const advice =
    procedure === null
      ? []
      : hang(
          `  ${headings.procedure[language]}${language === 'zh' ? '：' : ': '}`,
          procedureWords[procedure][language],
          width,
        );
  const groups = Map.groupBy(plan.changes, ({ area }) => area);
  const lists = [...groups].flatMap(([area, changes]) => [
    `  ${bold(areaWords[area][language])}`,
    ...changes.flatMap((one) => lineOf(one, context)),
  ]);
  return [head, ...advice, ...lists].join('\n');
}

function lineOf({ kind, text }: Change, { language, colour, width }: DiffContext): string[] {
  const { green, red, yellow } = picocolors.createColors(colour);
  const mark = marks[kind] ?? '~';
  const paint = { '+': green, '-': red, '!': yellow }[mark] ?? ((line: string) => line);
  return hang(`    ${mark} `, text[language], width).map(paint);
}

function registersText(changes: readonly Change[], context: DiffContext): string {
  const { bold } = picocolors.createColors(context.colour);
  return [bold(headings.registers[context.language]), ...changes.flatMap((one) => lineOf(one, context))].join('\n');
}

function touchedText(touched: readonly Touched[], { language, colour, width }: DiffContext): string {
  const { bold } = picocolors.createColors(colour);
  const lines = touched.flatMap(({ kind, name, why }) =>
    hang(`    ${touchedWords[kind][language]} `, `${name}${language === 'zh' ? '：' : ': '}${why[language]}`, width),
  );
  return [bold(headings.touched[language]), ...lines].join('\n');
}

function othersText({ others }: WorkspaceDiff, { language }: DiffContext): string {
  if (others.length === 0) return '';
  return `${headings.others[language]}${language === 'zh' ? '：' : ': '}${others.join(language === 'zh' ? '、' : ', ')}`;
}
