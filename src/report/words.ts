import type { Basis, CheckReport, Language, Severity, Strength, Text } from '#model';
import type { ReportContext } from './context.ts';

const severityWords: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warn: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'advice' },
};

/** A severity as readers know it. */
export function severityWord(severity: Severity, language: Language): string {
  return severityWords[severity][language];
}

const strengthWords: Readonly<Record<Strength, Text>> = {
  must: { zh: '必须', en: 'required' },
  should: { zh: '应当', en: 'recommended' },
  may: { zh: '可以', en: 'optional' },
};

/** Grounds that are no document. */
const grounds = new Set(['integrity', 'practice']);

/** A source in words: 《突发事件应对法》第71条（必须）. */
export function basisText(basis: Basis, context: Pick<ReportContext, 'language' | 'lawName'>): string {
  const { language } = context;
  const strength = strengthWords[basis.strength][language];
  const name = context.lawName(basis.law);
  if (grounds.has(basis.law)) return name;
  if (language === 'en') {
    const article = basis.article === undefined ? '' : `, ${articleInEnglish(basis.article)}`;
    return `${name}${article} (${strength})`;
  }
  const titled = name.startsWith('《') ? name : `《${name}》`;
  return `${titled}${basis.article === undefined ? '' : articleInChinese(basis.article)}（${strength}）`;
}

function articleInChinese(article: string): string {
  return /^\d+$/.test(article) ? `第${article}条` : ` ${article} `;
}

function articleInEnglish(article: string): string {
  if (/^\d+$/.test(article)) return `article ${article}`;
  return /^\d+(\.\d+)+$/.test(article) ? `clause ${article}` : article;
}

/** `1 个错误，3 个警告`; what is zero is left out. Empty when all are. */
export function countsText(counts: Readonly<Record<Severity, number>>, language: Language): string {
  const parts = (['error', 'warn', 'info'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => countText(counts[severity], severity, language));
  return parts.join({ zh: '，', en: ', ' }[language]);
}

function countText(count: number, severity: Severity, language: Language): string {
  const word = severityWord(severity, language);
  if (language === 'zh') return `${count} 个${word}`;
  return `${count} ${word}${count === 1 || severity === 'info' ? '' : 's'}`;
}

/** The one line that ends a report. */
export function summaryText({ summary, findings }: CheckReport, language: Language): string {
  const { plans, files, errors, warnings, infos } = summary;
  const counts = countsText({ error: errors, warn: warnings, info: infos }, language);
  const seconds = (summary.durationMs / 1000).toFixed(1);
  if (language === 'en') {
    const looked = `${plural(plans, 'plan')} in ${plural(files, 'file')}, ${seconds} s`;
    return findings.length === 0 ? `No problems found. Checked ${looked}.` : `${counts}. Checked ${looked}.`;
  }
  const looked = `检查了 ${files} 个文件、${plans} 个预案，用时 ${seconds} 秒。`;
  return findings.length === 0 ? `没有发现问题。${looked}` : `${counts}。${looked}`;
}

/** A count with its English noun. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
