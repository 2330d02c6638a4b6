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
import { areaWords, countWords, headings, stateWords, touchedWords } from './words.ts';

/** The changes as Markdown, for a comment in a pull request or for the minutes. */
export function diffMarkdown(diff: WorkspaceDiff, touched: readonly Touched[], language: Language): string {
  if (isEmpty(diff)) return `${headings.none[language]}\n`;
  const blocks = [
    ...diff.plans.map((plan) => planSection(plan, language)),
    ...(diff.registers.length === 0 ? [] : [list(headings.registers[language], diff.registers, language)]),
    ...(touched.length === 0 ? [] : [touchedSection(touched, language)]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function planSection(plan: PlanDiff, language: Language): string {
  const state = plan.state === 'changed' ? countWords(plan.changes.length, language) : stateWords[plan.state][language];
  const procedure = procedureOf(plan);
  const advice =
    procedure === null ? [] : [`> ${headings.procedure[language]}: ${procedureWords[procedure][language]}`];
  const groups = Map.groupBy(plan.changes, ({ area }) => area);
  const lists = [...groups].map(([area, changes]) => `**${areaWords[area][language]}**\n\n${items(changes, language)}`);
  return [`### ${plain(plan.title)} · ${state}`, ...advice, ...lists].join('\n\n');
}

function list(title: string, changes: readonly Change[], language: Language): string {
  return `### ${title}\n\n${items(changes, language)}`;
}

function items(changes: readonly Change[], language: Language): string {
  return changes.map(({ kind, text }) => `- ${kind === 'loosened' ? '⚠ ' : ''}${plain(text[language])}`).join('\n');
}

function touchedSection(touched: readonly Touched[], language: Language): string {
  const lines = touched.map(
    ({ kind, name, why }) =>
      `- ${touchedWords[kind][language]} ${plain(name)}${language === 'zh' ? '：' : ': '}${plain(why[language])}`,
  );
  return `### ${headings.touched[language]}\n\n${lines.join('\n')}`;
}

/** Text from plans is text: no mark, tag or mention of a person is made from it. */
function plain(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replaceAll('@', '@\u200b')
    .replaceAll(/\s*\n\s*/g, ' ');
}
