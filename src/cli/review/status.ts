import { type ReviewState, reviewState } from '#corpus';
import { isSigned } from '#disk';
import type { Language, Plan, Text } from '#model';
import { padTo, widthOf } from '#report';
import { summariseReviews } from '#review';
import { choosePlans } from '../chosen-plans.ts';
import { exitCode, type Run } from '../command.ts';
import type { Opened } from '../open.ts';
import type { ReviewAction } from './action.ts';

/** Where one plan stands with its review. */
interface Standing {
  readonly plan: Plan;
  readonly state: keyof typeof stateWords;
  readonly detail: Text;
}

const stateWords = {
  passed: { zh: '通过', en: 'passed' },
  'not-asked': { zh: '不要求', en: 'not asked for' },
  missing: { zh: '没有评审', en: 'no review' },
  failed: { zh: '未通过', en: 'not passed' },
  stale: { zh: '已失效', en: 'stale' },
  'too-few': { zh: '专家不够', en: 'too few experts' },
  open: { zh: '意见待答复', en: 'opinions open' },
} as const satisfies Readonly<Record<string, Text>>;

export const status: ReviewAction = {
  summary: { zh: '列出每个预案的评审情况', en: 'how each plan stands with its review' },
  run: async (run) => {
    const [, ...words] = run.given.arguments;
    const { opened, plans } = await choosePlans(run, words);
    const rows = plans.map((plan) => standingOf(plan, opened));
    run.io.out(run.given.text('format') === 'json' ? jsonOf(rows) : tableOf(rows, opened.language));
    return exitCode.clean;
  },
};

export const verify: ReviewAction = {
  summary: {
    zh: '核对签字：现行和已批准的预案，评审是否齐全、是否还认现在的文本',
    en: 'check sign-offs: whether plans in force passed, on exactly this text',
  },
  run: async (run) => {
    const [, ...words] = run.given.arguments;
    const { opened, plans } = await choosePlans(run, words);
    const gated = plans.filter(({ front }) => front.status === 'in-force' || front.status === 'approved');
    const rows = gated.map((plan) => standingOf(plan, opened));
    const bad = rows.filter(({ state }) => state !== 'passed' && state !== 'not-asked');
    const unsigned = mustSign(run, opened) ? unsignedRecords(opened, plans) : [];
    if (run.given.text('format') === 'json') run.io.out(jsonOf(bad));
    else if (bad.length > 0) run.io.out(tableOf(bad, opened.language));
    for (const file of unsigned)
      run.io.out(
        { zh: `没有有效签名的提交：${file}\n`, en: `no valid signature on the commit of ${file}\n` }[opened.language],
      );
    if (!run.quiet) run.io.err(tally(rows.length, bad.length, opened.language));
    return bad.length + unsigned.length > 0 ? exitCode.findings : exitCode.clean;
  },
};

function mustSign(run: Run, { corpus }: Opened): boolean {
  return run.given.flag('signatures') || corpus.settings.value.review?.signatures === true;
}

function unsignedRecords({ corpus, root }: Opened, plans: readonly Plan[]): string[] {
  return corpus.reviews
    .filter(({ data }) => plans.some((plan) => corpus.planNamed(data.plan, null) === plan))
    .map(({ document }) => document.file)
    .filter((file) => !isSigned(root, file));
}

function tally(all: number, bad: number, language: Language): string {
  return {
    zh: `核对了 ${all} 个现行或已批准的预案，${bad === 0 ? '都没有问题' : `${bad} 个过不了`}。\n`,
    en: `In force or approved: ${all}; ${bad === 0 ? 'all stand' : `not standing: ${bad}`}.\n`,
  }[language];
}

function standingOf(plan: Plan, { corpus }: Opened): Standing {
  const state = reviewState(plan, corpus);
  const name = nameOfState(state, summariseReviews(plan, corpus).open);
  return { plan, state: name, detail: detailOf(state) };
}

function nameOfState({ demand, signOffs, valid, experts }: ReviewState, open: number): Standing['state'] {
  if (demand === null && signOffs.length === 0) return 'not-asked';
  if (signOffs.length === 0) return 'missing';
  if (valid.length === 0) return signOffs.some(({ passes }) => passes) ? 'stale' : 'failed';
  if (demand !== null && experts.length < demand.experts) return 'too-few';
  return open > 0 ? 'open' : 'passed';
}

function detailOf({ demand, signOffs, experts }: ReviewState): Text {
  const [latest] = signOffs;
  const count = demand === null ? `${experts.length}` : `${experts.length}/${demand.experts}`;
  const date = latest === undefined ? '' : ` ${latest.review.date}`;
  const changed = latest?.state === 'stale' ? latest.changes.slice(0, 3).map(({ key }) => key) : [];
  return {
    zh: `专家 ${count}${date}${changed.length === 0 ? '' : `，改了 ${changed.join('、')}`}`,
    en: `experts ${count}${date}${changed.length === 0 ? '' : `, changed: ${changed.join(', ')}`}`,
  };
}

function tableOf(rows: readonly Standing[], language: Language): string {
  const room = Math.max(0, ...Object.values(stateWords).map((word) => widthOf(word[language])));
  return rows
    .map(
      ({ plan, state, detail }) => `${padTo(stateWords[state][language], room)}  ${plan.title}  ${detail[language]}\n`,
    )
    .join('');
}

function jsonOf(rows: readonly Standing[]): string {
  const data = rows.map(({ plan, state, detail }) => ({ plan: plan.id, title: plan.title, state, detail }));
  return `${JSON.stringify(data, null, 2)}\n`;
}
