import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Recorded } from '#corpus';
import { readText, standsAt } from '#disk';
import { Fault, type Plan, type Review } from '#model';
import { fileName } from '#publish';
import type { ReviewGround } from '#review';
import { planCalled } from '../chosen-plans.ts';
import type { Run } from '../command.ts';
import { type Opened, open } from '../open.ts';

/** A record of a review as it lies on disk. */
export interface RecordFile {
  readonly full: string;
  /** Relative to the workspace. */
  readonly file: string;
  readonly text: string;
}

/** The plan that an action is about: the first word after it. Throws a Fault where none is named. */
export async function namedPlan(run: Run): Promise<{ readonly opened: Opened; readonly plan: Plan }> {
  const [, word] = run.given.arguments;
  if (word === undefined)
    throw new Fault({
      zh: '要写明哪个预案（编号、名称或文件），如 beiyu review status anhe/flood。',
      en: 'Name the plan (id, title or file), as in beiyu review status anhe/flood.',
    });
  const opened = await open(run);
  const byFile = opened.corpus.plans.find(
    ({ document }) => path.resolve(run.io.cwd, word) === path.join(opened.root, document.file),
  );
  return { opened, plan: byFile ?? planCalled(word, opened.corpus) };
}

/** By what a plan is judged in its workspace. */
export function groundOf({ corpus, language }: Opened, plan: Plan): ReviewGround {
  const asked = corpus.around(plan).profile.review?.elements ?? [];
  return { families: corpus.families, language, asked };
}

/** The record of one expert on the plan's present version; null where there is none yet. */
export function recordOf({ corpus, root }: Opened, plan: Plan, expert: string): RecordFile | null {
  const found = corpus.reviews.find(
    ({ data }) =>
      corpus.planNamed(data.plan, null) === plan &&
      data.version === plan.front.version &&
      isBy(data, expert, corpus.registers.experts),
  );
  return found === undefined ? null : fileOf(root, found);
}

function isBy(review: Review, expert: string, experts: Opened['corpus']['registers']['experts']): boolean {
  const known = experts.find(({ data }) => data.id === expert || data.name === expert)?.data;
  return review.experts.some((written) => [expert, known?.id, known?.name].includes(written));
}

function fileOf(root: string, { document }: Recorded<Review>): RecordFile {
  const full = path.join(root, document.file);
  return { full, file: document.file, text: readText(full) ?? '' };
}

/** The only record of a plan's present version, or a Fault that asks whose is meant. */
export function onlyRecord(opened: Opened, plan: Plan): RecordFile {
  const { corpus, root } = opened;
  const all = corpus.reviews.filter(
    ({ data }) => corpus.planNamed(data.plan, null) === plan && data.version === plan.front.version,
  );
  const [only] = all;
  if (only !== undefined && all.length === 1) return fileOf(root, only);
  if (only === undefined)
    throw new Fault({
      zh: `“${plan.title}”的 ${plan.front.version} 版还没有评审记录。先运行 beiyu review start ${plan.id} --expert 专家姓名。`,
      en: `There is no review of version ${plan.front.version} of "${plan.title}". Run beiyu review start ${plan.id} --expert NAME first.`,
    });
  const names = all.flatMap(({ data }) => data.experts).join('、');
  throw new Fault({
    zh: `有几名专家的记录（${names}），用 --expert 写明是谁的。`,
    en: `Several experts have a record (${names}); say whose with --expert.`,
  });
}

/** A name for a new record that no file has: reviews/anhe-flood-2026.1-林溪.yaml. */
export function newRecordFile({ root }: Opened, plan: Plan, expert: string): string {
  const stem = fileName(`${plan.id}-${plan.front.version}-${expert}`);
  const folder = path.join(root, 'reviews');
  const taken = standsAt(folder) === 'nothing' ? [] : readdirSync(folder);
  let name = `${stem}.yaml`;
  for (let count = 2; taken.includes(name); count += 1) name = `${stem}-${count}.yaml`;
  return `reviews/${name}`;
}
