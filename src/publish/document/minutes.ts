import { type Corpus, reviewState } from '#corpus';
import type { Language, Plan } from '#model';
import { summariseReviews } from '#review';
import { enumName } from '#schemas';
import { type DocumentBlock, heading, type OfficialDocument, paragraph } from './block.ts';

/** 评审纪要: who judged what, the verdicts, the opinions and what became of them, the conclusion. */
export function reviewMinutes(plan: Plan, corpus: Corpus, language: Language): OfficialDocument {
  const zh = language === 'zh';
  const { signOffs } = reviewState(plan, corpus);
  const summary = summariseReviews(plan, corpus);
  const dates = [...new Set(signOffs.map(({ review }) => review.date))].toSorted();
  const people = signOffs.map(({ review }) => [
    review.experts.join('、'),
    specialities(review.experts, corpus),
    review.conflict ?? '',
    enumName('review', '/verdict', review.verdict, language),
    review.date,
  ]);
  const opinions = summary.elements.flatMap(({ element, advice }) =>
    advice.map(({ expert, text, reply }) => [element, expert, text, reply ?? (zh ? '待答复' : 'open')]),
  );
  const blocks: DocumentBlock[] = [
    paragraph(
      zh
        ? `${dates.join('、')}，对《${plan.title}》（${plan.front.version} 版）进行了评审。`
        : `"${plan.title}" (version ${plan.front.version}) was reviewed on ${dates.join(', ')}.`,
    ),
    heading(1, zh ? '一、评审专家' : '1 Experts'),
    {
      kind: 'table',
      head: zh
        ? ['专家', '专长', '利害关系', '结论', '日期']
        : ['Expert', 'Speciality', 'Conflict of interest', 'Verdict', 'Date'],
      rows: people,
    },
    heading(1, zh ? '二、意见和答复' : '2 Opinions and replies'),
    opinions.length === 0
      ? paragraph(zh ? '各位专家没有提出修改意见。' : 'The experts gave no advice.')
      : {
          kind: 'table',
          head: zh ? ['要素', '专家', '意见', '答复'] : ['Element', 'Expert', 'Opinion', 'Reply'],
          rows: opinions,
        },
    heading(1, zh ? '三、结论' : '3 Conclusion'),
    paragraph(conclusion(summary, language)),
    paragraph(
      zh
        ? '评审组组长：________________    记录：________________'
        : 'Chair: ________________    Minutes: ________________',
      'flush',
    ),
  ];
  return {
    title: plan.title,
    state: zh ? '评审纪要' : 'Minutes of the review',
    redHead: null,
    cover: null,
    approval: null,
    contents: false,
    blocks,
    annexes: [],
    signed: { by: '', date: '' },
    language,
    date: dates.at(-1) ?? null,
    edition: `${plan.title} ${plan.front.version}`,
  };
}

function specialities(names: readonly string[], corpus: Corpus): string {
  const known = corpus.registers.experts.filter(({ data }) => names.includes(data.name) || names.includes(data.id));
  return [...new Set(known.flatMap(({ data }) => data.specialities))].join('、');
}

function conclusion({ verdicts, experts, open }: ReturnType<typeof summariseReviews>, language: Language): string {
  const said = Object.entries(verdicts).map(
    ([verdict, count]) => `${enumName('review', '/verdict', verdict, language)} ${count}`,
  );
  return {
    zh: `${experts.length} 名专家评审，结论：${said.join('，') || '无'}；${open === 0 ? '意见已全部答复' : `${open} 条意见待答复`}。`,
    en: `${experts.length} experts judged it: ${said.join(', ') || 'none'}; ${open === 0 ? 'every opinion has a reply' : `${open} opinions are open`}.`,
  }[language];
}
