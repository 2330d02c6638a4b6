import type { CheckReport, Finding } from '#model';
import type { ReportContext } from './context.ts';
import { gapsOf, rulesText } from './not-checked.ts';
import { worstFirst } from './rank.ts';
import { basisText, severityWord, summaryText } from './words.ts';

const headings = {
  zh: { title: '预案检查', columns: ['级别', '位置', '问题', '怎么改', '依据', '规则'], gaps: '未检查' },
  en: {
    title: 'Plan check',
    columns: ['Severity', 'Place', 'Problem', 'How to mend it', 'Basis', 'Rule'],
    gaps: 'Not checked',
  },
};

/** For a comment on a change or a page of a run: a table, the worst first. */
export function markdown(report: CheckReport, context: ReportContext): string {
  const words = headings[context.language];
  const parts = [`## ${words.title}`, summaryText(report, context.language)];
  if (report.findings.length > 0) parts.push(table(report, context, words.columns));
  const gaps = gapsOf(report);
  if (gaps.length > 0) {
    const lines = gaps.map((gap) => {
      const { reason, files } = gap;
      const where = files.map((file) => code(context.pathOf(file))).join(' ');
      return `- ${inline(reason)} (${gap.rules.length > 2 ? rulesText(gap, context.language) : gap.rules.map(code).join(' ')}; ${where})`;
    });
    parts.push(`### ${words.gaps}`, lines.join('\n'));
  }
  return `${parts.join('\n\n')}\n`;
}

function table({ findings }: CheckReport, context: ReportContext, columns: readonly string[]): string {
  const rows = worstFirst(findings).map((finding) => rowOf(finding, context));
  return [columns, columns.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function rowOf(finding: Finding, context: ReportContext): string[] {
  const { start } = finding.range;
  return [
    severityWord(finding.severity, context.language),
    code(`${context.pathOf(finding.file)}:${start.line}:${start.column}`),
    inline(finding.message),
    inline(finding.help),
    inline(finding.basis.map((basis) => basisText(basis, context)).join('; ')),
    code(finding.rule),
  ];
}

/** Text that Markdown and a table show as it is. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]|~]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}

/** A path or an id; a backtick in it would end the code. */
function code(text: string): string {
  return `\`${text.replaceAll('`', 'ˋ').replaceAll('|', '\\|')}\``;
}
