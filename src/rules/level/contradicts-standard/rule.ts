import { type GradeStatement, gradeRank, gradeStatements, showInterval } from '#corpus';
import { type Basis, eventGrades, type Interval, type Plan, type Text } from '#model';
import { baseUnit } from '#parse';
import { atSpan, planRule, quote } from '#rule-kit';
import { dealsWith, type GradeStandard, gradeStandards } from '#schemas';

type Table = GradeStandard['metrics'][number];

export default planRule({
  title: { zh: '事件分级的数与法规一致', en: 'Event grades repeat the numbers of the law' },
  severity: 'error',
  basis: [{ law: 'accident-report-regulation', article: '3', strength: 'must' }],
  messages: {
    differs: {
      zh: '“{grade}”的{metric}写成“{written}”，法规定的是 {lawful}。',
      en: 'For {grade}, {metric} is given as "{written}"; the law sets {lawful}.',
    },
  },
  help: {
    zh: '照法规的数改，或者不重复分级标准，只写“按……分级”。响应级别可以自定，不必照搬事件分级。',
    en: 'Use the numbers of the law, or cite it instead of repeating them. Response levels are yours to set and need not follow event grades.',
  },
  *check(plan) {
    for (const statement of gradeStatements(plan)) {
      const standard = standardFor(plan, statement);
      const table = standard?.metrics.find(({ metric }) => metric === statement.metric);
      if (standard === undefined || table === undefined || agrees(statement, table)) continue;
      const at = atSpan(plan.document, statement.span);
      const lawful = shown(lawfulInterval(statement, table), table);
      const data = { grade: statement.words, metric: statement.metricWords, written: quote(at), lawful };
      yield { message: 'differs', data, at, basis: basisOf(standard) };
    }
  },
});

function basisOf({ law, article, strength }: GradeStandard): readonly Basis[] {
  return [article === undefined ? { law, strength } : { law, article, strength }];
}

/** The statute for the kind of event that the text speaks of, nearest words first; else that of the plan's hazards. */
function standardFor(plan: Plan, { context }: GradeStatement): GradeStandard | undefined {
  for (const text of [...context, plan.title]) {
    const named = gradeStandards.find(({ words }) => words.some((word) => text.includes(word)));
    if (named !== undefined) return named;
  }
  const hazards = plan.front.hazards ?? [];
  const fitting = gradeStandards.filter((standard) => dealsWith(hazards, standard.hazards));
  // A plan for many hazards does not say which of them a bare 重大 grades.
  return fitting.length === 1 && hazards.length > 0 && dealsOnlyWith(hazards, fitting[0]) ? fitting[0] : undefined;
}

function dealsOnlyWith(hazards: readonly string[], standard: GradeStandard | undefined): boolean {
  return standard !== undefined && hazards.every((hazard) => dealsWith([hazard], standard.hazards));
}

/** 10000 万元 is said as 1 亿元 in Chinese, and as 100 million CNY in English. */
function shown(interval: Interval, { unit }: Table): Text {
  const inUnit = (name: string, factor: number): string => showInterval(interval, { written: { unit: name, factor } });
  if (unit !== '万元') return { zh: inUnit(unit, 1), en: inUnit(unit === '公顷' ? 'ha' : 'people', 1) };
  const isLarge = (interval.min ?? interval.max ?? 0) >= 10_000;
  return { zh: isLarge ? inUnit('亿元', 10_000) : inUnit(unit, 1), en: inUnit('million CNY', 100) };
}

/** The interval of the law in the unit of its table. */
function lawfulInterval({ grade }: GradeStatement, { at }: Table): Interval {
  const rank = gradeRank(grade);
  const min = at[rank] ?? 0;
  const max = rank === 0 ? undefined : at[rank - 1];
  const hasMin = min > 0 || rank < eventGrades.length - 1;
  return {
    ...(hasMin ? { min } : {}),
    ...(max === undefined ? {} : { max }),
    minInclusive: true,
    maxInclusive: false,
  };
}

/** What is not stated is not compared; of the lowest grade only the upper end is. 3—9 people are 3 or more, below 10. */
function agrees(statement: GradeStatement, table: Table): boolean {
  const lawful = lawfulInterval(statement, table);
  const { factor } = baseUnit(table.unit);
  const { min, max, maxInclusive } = statement.interval;
  const isLowest = gradeRank(statement.grade) === eventGrades.length - 1;
  if (min !== undefined && !isLowest && !isSame(min, lawful.min, factor)) return false;
  if (max === undefined) return true;
  if (isSame(max, lawful.max, factor)) return true;
  return maxInclusive && table.unit === '人' && isSame(max + 1, lawful.max, factor);
}

function isSame(value: number, lawful: number | undefined, factor: number): boolean {
  return lawful !== undefined && Math.abs(value - lawful * factor) < factor * 1e-6;
}
