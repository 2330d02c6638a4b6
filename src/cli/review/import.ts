import path from 'node:path';
import { fingerprintPlan } from '#corpus';
import { readBytes, writeFile } from '#disk';
import { type FilledForm, readFormWorkbook, readOpinionForm, readWordTables } from '#exchange';
import { Fault, type Plan, type Review } from '#model';
import { changedRecordText, type RecordChange } from '#review';
import { planCalled } from '../chosen-plans.ts';
import { exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import type { ReviewAction } from './action.ts';
import { noRecord } from './record.ts';
import { recordOf } from './subject.ts';

export const importForm: ReviewAction = {
  summary: {
    zh: '收回填好的评审意见表（Word 或 Excel），写进评审记录',
    en: 'take in forms that came back (Word or Excel)',
  },
  run: async (run) => {
    const [, ...files] = run.given.arguments;
    if (files.length === 0)
      throw new Fault({
        zh: '要写明填好的表：beiyu review import 意见表.docx',
        en: 'Name the filled-in form: beiyu review import form.docx',
      });
    const opened = await open(run);
    let isStale = false;
    for (const file of files) isStale = (await takeIn(run, opened, file)) || isStale;
    return isStale ? exitCode.findings : exitCode.clean;
  },
};

/** Takes in one form; true when the plan was changed since the form went out. */
async function takeIn(run: Run, opened: Opened, file: string): Promise<boolean> {
  const form = await readForm(path.resolve(run.io.cwd, file), file);
  const plan = planCalled(form.plan, opened.corpus);
  const record = form.version === plan.front.version ? recordOf(opened, plan, form.expert) : null;
  if (record === null)
    throw form.version === plan.front.version ? noRecord(plan, form.expert) : otherVersion(plan, form);
  const text = changedRecordText(record.text, changeOf(form), opened.language);
  const isSame = text === record.text;
  if (!isSame) writeFile(record.full, text);
  tell(run, opened, form, record.file, isSame);
  const isStale = form.fingerprint !== '' && form.fingerprint !== fingerprintPlan(plan).whole;
  if (isStale) run.io.err(changedSince(plan)[opened.language]);
  return isStale;
}

async function readForm(full: string, file: string): Promise<FilledForm> {
  const bytes = readBytes(full);
  if (bytes === null) throw new Fault({ zh: `读不了“${file}”。`, en: `Cannot read "${file}".` });
  if (!/\.(?:docx|xlsx)$/i.test(file))
    throw new Fault({
      zh: `“${file}”不是 Word（.docx）或 Excel（.xlsx）文件；.doc、.wps 请先另存为 .docx。`,
      en: `"${file}" is neither Word (.docx) nor Excel (.xlsx); save .doc and .wps files as .docx first.`,
    });
  try {
    return readOpinionForm(/\.docx$/i.test(file) ? await readWordTables(bytes) : readFormWorkbook(bytes));
  } catch (cause) {
    if (cause instanceof Fault) throw cause;
    throw new Fault(
      { zh: `“${file}”打不开，文件可能坏了。`, en: `"${file}" cannot be opened; it may be damaged.` },
      { cause },
    );
  }
}

function changeOf({ verdict, date, conflict, rows }: FilledForm): RecordChange {
  const whole = verdictOf(verdict);
  return {
    ...(whole === undefined ? {} : { verdict: whole }),
    ...(date === '' ? {} : { date }),
    ...(conflict === '' ? {} : { conflict }),
    elements: rows.map(({ element, verdict: judged, advice }) => ({
      element,
      ...(judged === null ? {} : { verdict: judged }),
      ...(advice === '' ? {} : { advice }),
    })),
  };
}

function verdictOf(word: string | null): Review['verdict'] | undefined {
  return (['pass', 'pass-with-changes', 'fail'] as const).find((value) => value === word);
}

function tell(
  { io, quiet }: Run,
  { language }: Opened,
  { strange, expert }: FilledForm,
  file: string,
  isSame: boolean,
): void {
  io.out(`${file}\n`);
  if (!quiet && isSame)
    io.err(
      {
        zh: `  ${expert} 的意见已经收过，没有变化。\n`,
        en: `  ${expert}'s form was taken in before; nothing changed.\n`,
      }[language],
    );
  for (const { element, written } of strange)
    io.err(
      {
        zh: `  “${element}”的结论“${written}”看不懂，没有收；写 符合、基本符合、不符合 或 不适用（总的结论写 通过、修改后通过、不通过）。\n`,
        en: `  "${written}" is no verdict for "${element}" and was left out; write conforms, partly, fails or not-applicable.\n`,
      }[language],
    );
}

function otherVersion(plan: Plan, { version }: FilledForm): Fault {
  return new Fault({
    zh: `这张表评的是“${plan.title}”的 ${version} 版，现在是 ${plan.front.version} 版。请专家评新版，或找出旧版的记录。`,
    en: `The form is about version ${version} of "${plan.title}", which is now ${plan.front.version}. Let the expert judge the new one.`,
  });
}

function changedSince({ title }: Plan): { zh: string; en: string } {
  return {
    zh: `  注意：“${title}”在表发出以后改过，这位专家评的不是现在的文本；意见已收，签字不算数。\n`,
    en: `  Note: "${title}" was changed after the form went out; the opinions were taken in, but the sign-off does not hold.\n`,
  };
}
