import { conditionText, levelName, type PlanReader } from '#cards';
import type { Corpus } from '#corpus';
import { enumName } from '#schemas';
import { type DocumentBlock, heading, type OfficialDocument, paragraph } from './block.ts';
import { officialDate } from './dates.ts';
import { editionOf, officialName, planDocument } from './plan-document.ts';

/** What is submitted for approval: the draft, the explanation, and how advice was taken up. */
export interface ApprovalBundle {
  readonly draft: OfficialDocument;
  readonly explanation: OfficialDocument;
  /** Null when no review of the plan is on record. */
  readonly advice: OfficialDocument | null;
}

const blank = '________________';

/** 送审稿、编制说明、意见采纳情况表 (突发事件应急预案管理办法, art. 23). */
export function approvalBundle(corpus: Corpus, reader: PlanReader): ApprovalBundle {
  return {
    draft: planDocument(reader, {
      redHead: false,
      cover: true,
      contents: true,
      state: reader.language === 'zh' ? '送审稿' : 'Draft for approval',
    }),
    explanation: page(reader, reader.language === 'zh' ? '编制说明' : 'Explanatory note', explanation(corpus, reader)),
    advice: adviceTable(corpus, reader),
  };
}

function page(reader: PlanReader, state: string, blocks: readonly DocumentBlock[]): OfficialDocument {
  const { plan, language } = reader;
  return {
    title: plan.title,
    state,
    redHead: null,
    cover: null,
    approval: null,
    contents: false,
    blocks,
    annexes: [],
    signed: { by: officialName(plan.front.lead ?? '', reader), date: '' },
    language,
    date: plan.front.dates?.effective ?? plan.front.dates?.issued ?? null,
    edition: editionOf(reader),
  };
}

/** What the library knows is filled in; what only the writers know is left to be written. */
function explanation(corpus: Corpus, reader: PlanReader): DocumentBlock[] {
  return reader.language === 'zh' ? explanationZh(corpus, reader) : explanationEn(corpus, reader);
}

function explanationZh(corpus: Corpus, { plan }: PlanReader): DocumentBlock[] {
  const { front } = plan;
  const reviews = reviewsOf(corpus, plan);
  const list = (names: readonly string[] | undefined): string =>
    (names ?? []).map((name) => nameOf(corpus, name)).join('、');
  return [
    heading(1, '一、编制背景'),
    paragraph(`${(front.replaces ?? []).length > 0 ? `本预案替代${list(front.replaces)}。` : ''}修订原因：${blank}。`),
    heading(1, '二、编制依据'),
    paragraph(`${(front.basis ?? []).map((name) => `《${name.replace(/#.*/, '')}》`).join('、') || blank}。`),
    heading(1, '三、编制过程'),
    paragraph(
      `编制单位：${front.lead ?? blank}。风险评估、应急资源调查和案例分析完成情况：${blank}。征求意见的单位和时间：${blank}。专家论证：${reviews.map((review) => reviewText(review, 'zh')).join('；') || blank}。`,
    ),
    heading(1, '四、主要内容'),
    paragraph(
      `全文 ${plan.sections.filter(({ depth }) => depth === 2).length} 章，处置步骤 ${plan.steps.length} 步，应急角色 ${plan.roles.length} 个（${plan.roles.map(({ name }) => name).join('、')}）。`,
    ),
    ...levelsTable(plan),
    heading(1, '五、与其他预案的衔接'),
    paragraph(
      `上位预案：${list(front.follows) || '无'}。衔接预案：${list(front.works_with) || '无'}。引发预案：${list(front.triggers?.map((trigger) => trigger.plan)) || '无'}。`,
    ),
    heading(1, '六、意见采纳和需要说明的问题'),
    paragraph(
      advised(reviews) === 0
        ? blank
        : `专家提出意见 ${advised(reviews)} 条，采纳情况见《意见采纳情况表》。需要说明的问题：${blank}。`,
    ),
  ];
}

function explanationEn(corpus: Corpus, { plan }: PlanReader): DocumentBlock[] {
  const { front } = plan;
  const reviews = reviewsOf(corpus, plan);
  const list = (names: readonly string[] | undefined): string =>
    (names ?? []).map((name) => nameOf(corpus, name)).join(', ') || 'none';
  return [
    heading(1, '1 Background'),
    paragraph(`Replaces: ${list(front.replaces)}. Reason: ${blank}.`),
    heading(1, '2 Basis'),
    paragraph(`${(front.basis ?? []).join(', ') || blank}.`),
    heading(1, '3 How it was written'),
    paragraph(
      `Prepared by ${front.lead ?? blank}. Risk assessment, survey of resources, analysis of cases: ${blank}. Consulted: ${blank}. Reviewed: ${reviews.map((review) => reviewText(review, 'en')).join('; ') || blank}.`,
    ),
    heading(1, '4 Contents'),
    paragraph(
      `${plan.steps.length} steps, ${plan.roles.length} roles (${plan.roles.map(({ name }) => name).join(', ')}).`,
    ),
    heading(1, '5 Related plans'),
    paragraph(
      `Superior: ${list(front.follows)}. Works with: ${list(front.works_with)}. Triggers: ${list(front.triggers?.map((trigger) => trigger.plan))}.`,
    ),
    heading(1, '6 Advice and open questions'),
    paragraph(advised(reviews) === 0 ? blank : `Pieces of advice: ${advised(reviews)}; see the table. Open: ${blank}.`),
  ];
}

type Reviewed = Corpus['reviews'][number];

function reviewsOf(corpus: Corpus, plan: PlanReader['plan']): readonly Reviewed[] {
  return corpus.reviews.filter(({ data }) => corpus.planNamed(data.plan, null) === plan);
}

/** When, how and by whom a plan was reviewed, and with what result. */
function reviewText({ data }: Reviewed, language: 'zh' | 'en'): string {
  const comma = language === 'zh' ? '，' : ', ';
  return [
    officialDate(data.date, language),
    data.form ?? '',
    (data.experts ?? []).join(language === 'zh' ? '、' : ', '),
    enumName('review', '/verdict', data.verdict, language),
  ]
    .filter((part) => part !== '')
    .join(comma);
}

function advised(reviews: readonly Reviewed[]): number {
  return reviews.flatMap(({ data }) => data.elements ?? []).filter(({ advice }) => advice !== undefined).length;
}

function nameOf(corpus: Corpus, name: string): string {
  const plan = corpus.planNamed(name, null);
  return plan === null ? name : `《${plan.title}》`;
}

function levelsTable({ levels }: PlanReader['plan']): DocumentBlock[] {
  if (levels.length === 0) return [];
  const rows = levels.map(({ level, when, decide }) => [
    levelName(level, 'zh'),
    when === null ? '' : conditionText(when, 'zh'),
    decide ?? '',
  ]);
  return [{ kind: 'table', head: ['级别', '启动条件', '决定'], rows }];
}

/** Every piece of advice of every review on record, with what became of it. */
function adviceTable(corpus: Corpus, reader: PlanReader): OfficialDocument | null {
  const { plan, language } = reader;
  const zh = language === 'zh';
  const reviews = reviewsOf(corpus, plan);
  if (reviews.length === 0) return null;
  const rows = reviews.flatMap(({ data }) =>
    (data.elements ?? [])
      .filter(({ advice }) => advice !== undefined)
      .map(({ element, place, advice, reply }) => [
        (data.experts ?? []).join('、'),
        place ?? element ?? '',
        advice ?? '',
        reply ?? (zh ? '未答复' : 'no reply'),
      ]),
  );
  const head = zh ? ['提出人', '位置', '意见', '采纳情况'] : ['By', 'Place', 'Advice', 'Taken up'];
  const none = zh ? '各位专家没有提出修改意见。' : 'The experts gave no advice.';
  const numbered = rows.map((row, index) => [String(index + 1), ...row]);
  const body: DocumentBlock[] =
    rows.length === 0 ? [paragraph(none)] : [{ kind: 'table', head: [zh ? '序号' : 'No.', ...head], rows: numbered }];
  return page(reader, zh ? '意见采纳情况表' : 'Advice and what became of it', body);
}
