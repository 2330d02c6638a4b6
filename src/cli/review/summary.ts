import type { Language } from '#model';
import { type ReviewSummary, summariseReviews } from '#review';
import { enumName } from '#schemas';
import { exitCode } from '../command.ts';
import type { ReviewAction } from './action.ts';
import { namedPlan } from './subject.ts';

export const summary: ReviewAction = {
  summary: {
    zh: '汇总各位专家的意见：一致程度、没有答复的意见',
    en: "put the experts' opinions together: agreement, open opinions",
  },
  run: async (run) => {
    const { opened, plan } = await namedPlan(run);
    const found = summariseReviews(plan, opened.corpus);
    run.io.out(
      run.given.text('format') === 'json'
        ? `${JSON.stringify(found, null, 2)}\n`
        : textOf(plan.title, found, opened.language),
    );
    return exitCode.clean;
  },
};

function textOf(title: string, found: ReviewSummary, language: Language): string {
  const zh = language === 'zh';
  const share = (value: number | null): string => (value === null ? '—' : `${Math.round(value * 100)}%`);
  const said = (verdicts: Readonly<Record<string, number>>, pointer: string): string =>
    Object.entries(verdicts)
      .map(([verdict, count]) => `${enumName('review', pointer, verdict, language)} ${count}`)
      .join(zh ? '，' : ', ');
  const rows = found.elements.flatMap(({ element, verdicts, agreement, advice }) => [
    `  ${element}${zh ? '：' : ': '}${said(verdicts, '/elements/0/verdict') || '—'}  ${zh ? '一致' : 'agreement'} ${share(agreement)}`,
    ...advice.map(
      ({ expert, text, reply }) =>
        `    ${expert}${zh ? '：' : ': '}${text}${zh ? '　→ ' : ' → '}${reply ?? (zh ? '待答复' : 'open')}`,
    ),
  ]);
  const head = zh
    ? `${title}：${found.experts.length} 名专家，${said(found.verdicts, '/verdict') || '没有结论'}；一致程度 ${share(found.agreement)}，待答复 ${found.open} 条`
    : `${title}: ${found.experts.length} experts, ${said(found.verdicts, '/verdict') || 'no verdict'}; agreement ${share(found.agreement)}, ${found.open} open`;
  return `${[head, ...rows].join('\n')}\n`;
}
