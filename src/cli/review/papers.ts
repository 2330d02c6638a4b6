import path from 'node:path';
import { ownFonts, readTemplates, writeOutputs } from '#disk';
import { writeFormWorkbook } from '#exchange';
import { type Review, withMarksOf } from '#model';
import { fileName, opinionForm, opinionFormDocument, renderDocument, reviewMinutes } from '#publish';
import { exitCode, type Run } from '../command.ts';
import type { Opened } from '../open.ts';
import type { ReviewAction } from './action.ts';
import { noRecord } from './record.ts';
import { requiredExpert } from './start.ts';
import { groundOf, namedPlan } from './subject.ts';

export const exportForm: ReviewAction = {
  summary: {
    zh: '把评审意见表导出为 Word 或 Excel，给不用 git 的专家',
    en: 'export the opinion form as Word or Excel, for experts without git',
  },
  run: async (run) => {
    const expert = requiredExpert(run);
    const { opened, plan } = await namedPlan(run);
    const review = reviewBy(opened, plan.id, expert);
    if (review === null) throw noRecord(plan, expert);
    const form = opinionForm(plan, review, groundOf(opened, plan));
    const isSheet = run.given.text('format') === 'xlsx';
    const content = isSheet
      ? writeFormWorkbook(form)
      : await renderDocument(opinionFormDocument(form, plan), { format: 'docx', ...means(opened) });
    const name = { zh: '评审意见表', en: 'opinion form' }[opened.language];
    return write(run, [
      {
        path: `${fileName(withMarksOf(opened.language, `${plan.title}（${name} ${expert}）`))}.${isSheet ? 'xlsx' : 'docx'}`,
        content,
      },
    ]);
  },
};

export const minutes: ReviewAction = {
  summary: { zh: '生成评审纪要（Word）', en: 'make the minutes of the review (Word)' },
  run: async (run) => {
    const { opened, plan } = await namedPlan(run);
    const document = reviewMinutes(plan, opened.corpus, opened.language);
    const format = run.given.text('format') === 'pdf' ? 'pdf' : 'docx';
    const content = await renderDocument(document, { format, ...means(opened) });
    return write(run, [
      {
        path: `${fileName(withMarksOf(document.language, `${document.title}（${document.state}）`))}.${format}`,
        content,
      },
    ]);
  },
};

function means({ root }: Opened): { templates: ReturnType<typeof readTemplates>; fontPaths: string[] } {
  return { templates: readTemplates('documents', root), fontPaths: ownFonts(root) };
}

function write({ io, given }: Run, files: Parameters<typeof writeOutputs>[1]): number {
  const folder = path.resolve(io.cwd, given.text('out') ?? 'build/review');
  for (const full of writeOutputs(folder, files, given.flag('force'))) io.out(`${path.relative(io.cwd, full)}\n`);
  return exitCode.clean;
}

/** The record of one expert on a plan's present version. */
function reviewBy({ corpus }: Opened, planId: string, expert: string): Review | null {
  const plan = corpus.planNamed(planId, null);
  const known = corpus.registers.experts.find(({ data }) => data.id === expert || data.name === expert)?.data;
  const found = corpus.reviews.find(
    ({ data }) =>
      corpus.planNamed(data.plan, null) === plan &&
      data.version === plan?.front.version &&
      data.experts.some((written) => [expert, known?.id, known?.name].includes(written)),
  );
  return found?.data ?? null;
}
