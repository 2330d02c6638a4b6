import picocolors from 'picocolors';
import type { CheckReport, Finding, Severity } from '#model';
import { padTo, printable, widthOf } from './cells.ts';
import { codeFrame, linesOf } from './code-frame.ts';
import type { ReportContext } from './context.ts';
import { gapsOf, rulesText } from './not-checked.ts';
import { countBySeverity, mendFirst } from './rank.ts';
import { basisText, countsText, plural, severityWord, summaryText } from './words.ts';
import { hang, wrap } from './wrap.ts';

type Paint = (text: string) => string;

interface Page extends ReportContext {
  readonly bold: Paint;
  readonly faint: Paint;
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly good: Paint;
}

const labels = {
  zh: { basis: '依据', help: '怎么改', fix: '可自动改', related: '相关', rule: '规则' },
  en: { basis: 'basis', help: 'mend it', fix: 'auto-fix', related: 'see also', rule: 'rule' },
};

const indent = '  ';

/** For people: findings by file, each with its lines, its grounds and the way to mend it; one summary line at the end. */
export function pretty(report: CheckReport, context: ReportContext): string {
  const page = pageOf(context);
  const files = Map.groupBy(report.findings, ({ file }) => file);
  const blocks = [
    ...[...files].map(([file, findings]) => fileBlock(file, findings, page)),
    gapsBlock(report, page),
    ...(page.quiet ? [] : [adviceBlock(report, page)]),
    page.quiet && report.findings.length === 0 ? [] : [summaryLine(report, page)],
  ];
  const text = blocks.filter((block) => block.length > 0).map((block) => `${block.join('\n')}\n`);
  return text.join('\n');
}

function pageOf(context: ReportContext): Page {
  const colours = picocolors.createColors(context.colour);
  return {
    ...context,
    width: Math.min(100, Math.max(40, context.width)),
    bold: colours.bold,
    faint: colours.dim,
    good: colours.green,
    severity: { error: colours.red, warn: colours.yellow, info: colours.cyan },
  };
}

function fileBlock(file: string, findings: readonly Finding[], page: Page): string[] {
  const name = printable(page.pathOf(file));
  const counts = countsText(countBySeverity(findings), page.language);
  const rule = '─'.repeat(Math.max(2, page.width - widthOf(name) - widthOf(counts) - 4));
  const title = `${page.bold(name)} ${page.faint(rule)} ${counts}`;
  const source = page.sourceOf(file);
  const lines = source === undefined ? [] : linesOf(source);
  return [title, ...findings.flatMap((finding) => ['', ...findingBlock(finding, lines, page)])];
}

function findingBlock(finding: Finding, source: readonly string[], page: Page): string[] {
  const paint = page.severity[finding.severity];
  const word = severityWord(finding.severity, page.language);
  const [first = '', ...rest] = wrap(finding.message, page.width - widthOf(word) - 2);
  const under = ' '.repeat(widthOf(word) + 2);
  const style = { faint: page.faint, mark: paint };
  const frame = codeFrame(source, finding.range, page.width - indent.length, style);
  return [
    `${page.bold(paint(word))}  ${page.bold(first)}`,
    ...rest.map((line) => under + page.bold(line)),
    `${indent}${page.faint(`${placeOf(finding.file, finding, page)}`)}`,
    ...frame.map((line) => indent + line),
    ...notes(finding, page),
  ];
}

function placeOf(file: string, { range }: Pick<Finding, 'range'>, page: Page): string {
  return printable(`${page.pathOf(file)}:${range.start.line}:${range.start.column}`);
}

/** Related places, grounds, help and fix, under one another behind their labels. */
function notes(finding: Finding, page: Page): string[] {
  const words = labels[page.language];
  const rows: (readonly [string, string])[] = [
    ...finding.related.map((place) => [words.related, `${placeOf(place.file, place, page)} ${place.message}`] as const),
    ...finding.basis.map((basis) => [words.basis, basisText(basis, page)] as const),
    ...(finding.help === '' ? [] : [[words.help, finding.help] as const]),
    ...fixRow(finding, page),
    [words.rule, finding.rule],
  ];
  const room = Math.max(...Object.values(words).map(widthOf));
  return rows.flatMap(([label, text]) => hangLabel(padTo(label, room), text, page));
}

function hangLabel(label: string, text: string, page: Page): string[] {
  const [first = '', ...rest] = hang(`${indent}${label}  `, text, page.width);
  return [indent + page.faint(label) + first.slice(indent.length + label.length), ...rest];
}

function fixRow({ fix }: Finding, page: Page): (readonly [string, string])[] {
  if (fix === undefined) return [];
  const command = fix.safe ? 'beiyu fix' : 'beiyu fix --unsafe';
  const text = { zh: `${fix.title.zh}（${command}）`, en: `${fix.title.en} (${command})` };
  return [[labels[page.language].fix, text[page.language]]];
}

const mostGapFiles = 3;

function gapsBlock(report: CheckReport, page: Page): string[] {
  const gaps = gapsOf(report);
  if (gaps.length === 0) return [];
  const title = { zh: '未检查', en: 'Not checked' }[page.language];
  const lines = gaps.flatMap((gap) => {
    const { reason, files } = gap;
    const rule = rulesText(gap, page.language);
    const named = files.slice(0, mostGapFiles).map(page.pathOf).join({ zh: '、', en: ', ' }[page.language]);
    const more = files.length - mostGapFiles;
    const rest = more > 0 ? { zh: `等 ${files.length} 个文件`, en: ` and ${more} more` }[page.language] : '';
    const text = { zh: `${reason}（${rule}；${named}${rest}）`, en: `${reason} (${rule}; ${named}${rest})` };
    return hang(`${indent}- `, text[page.language], page.width);
  });
  return [page.bold(title), ...lines];
}

/** What to begin with, and what can be mended by machine. */
function adviceBlock({ findings }: CheckReport, page: Page): string[] {
  const lines: string[] = [];
  if (findings.length > 3) {
    lines.push(page.bold({ zh: '先改这些', en: 'Begin with' }[page.language]));
    for (const [index, { first, count }] of mendFirst(findings, 3).entries()) {
      const places = { zh: `，共 ${count} 处`, en: `, ${count} places` }[page.language];
      const place = `${placeOf(first.file, first, page)}${count > 1 ? places : ''}`;
      const text = { zh: `${first.message}（${place}）`, en: `${first.message} (${place})` }[page.language];
      lines.push(...hang(`${indent}${index + 1}. `, text, page.width));
    }
  }
  return [...lines, ...fixAdvice(findings, page)];
}

function fixAdvice(findings: readonly Finding[], page: Page): string[] {
  const safe = findings.filter(({ fix }) => fix?.safe === true).length;
  if (safe === 0) return [];
  const text = {
    zh: `有 ${safe} 个问题可以自动改：运行 beiyu fix（先看改动：beiyu fix --dry-run）。`,
    en: `${plural(safe, 'problem')} can be mended automatically: run beiyu fix (look first: beiyu fix --dry-run).`,
  };
  return wrap(text[page.language], page.width);
}

function summaryLine(report: CheckReport, page: Page): string {
  const text = summaryText(report, page.language);
  const worst = (['error', 'warn', 'info'] as const).find((severity) =>
    report.findings.some((finding) => finding.severity === severity),
  );
  return page.bold(worst === undefined ? page.good(text) : page.severity[worst](text));
}
