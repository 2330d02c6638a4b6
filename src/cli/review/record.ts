import { writeFile } from '#disk';
import { Fault, type Plan, type Review } from '#model';
import { changedRecordText, elementNamed, type RecordChange, reviewTableFor } from '#review';
import { enumName, enumValues, nearestWord } from '#schemas';
import { exitCode, type Run } from '../command.ts';
import type { ReviewAction } from './action.ts';
import { namedPlan, onlyRecord, recordOf } from './subject.ts';

export const record: ReviewAction = {
  summary: {
    zh: '记录结论、意见和答复，并把签字钉在现在的文本上',
    en: 'record verdicts, opinions and replies, and pin the sign-off on the present text',
  },
  run: async (run) => {
    const { opened, plan } = await namedPlan(run);
    const { language } = opened;
    const expert = run.given.text('expert');
    const file = expert === undefined ? onlyRecord(opened, plan) : recordOf(opened, plan, expert);
    if (file === null) throw noRecord(plan, expert ?? '');
    const table = reviewTableFor(plan.front.kind, opened.corpus.families);
    const elements = [
      ...run.given.list('element').map((word) => readElement(word)),
      ...run.given.list('reply').map((word) => readReply(word)),
    ].map((change) => {
      const known = elementNamed(table, change.element);
      return known === null ? change : { ...change, element: language === 'zh' ? known.zh : known.en };
    });
    const verdict = readVerdict(run);
    const date = run.given.text('date');
    const conflict = run.given.text('conflict');
    // A reply is written after the sign-off and changes nothing that was signed; a verdict is given on this text.
    const pins = verdict !== undefined || run.given.flag('sign');
    const change: RecordChange = {
      ...(verdict === undefined ? {} : { verdict }),
      ...(date === undefined ? {} : { date }),
      ...(conflict === undefined ? {} : { conflict }),
      ...(pins ? { pin: plan } : {}),
      elements,
    };
    writeFile(file.full, changedRecordText(file.text, change, language));
    run.io.out(`${file.file}\n`);
    return exitCode.clean;
  },
};

/** An expert who has no record on the plan's present version. */
export function noRecord({ id, title }: Plan, expert: string): Fault {
  return new Fault({
    zh: `${expert} 对“${title}”现在的版本还没有评审记录。先运行 beiyu review start ${id} --expert ${expert}。`,
    en: `${expert} has no record on the present version of "${title}". Run beiyu review start ${id} --expert ${expert} first.`,
  });
}

function readVerdict({ given }: Run): Review['verdict'] | undefined {
  const written = given.text('verdict');
  if (written === undefined) return undefined;
  const known = (['pass', 'pass-with-changes', 'fail', 'pending'] as const).find(
    (value) => value === written || enumName('review', '/verdict', value, 'zh') === written,
  );
  if (known !== undefined) return known;
  throw new Fault({
    zh: `没有“${written}”这个结论，只能是 通过、修改后通过、不通过。`,
    en: `There is no verdict "${written}"; it is pass, pass-with-changes or fail.`,
  });
}

type ElementChange = NonNullable<RecordChange['elements']>[number];

/** `响应分级=基本符合：补充夜间值班电话`. */
function readElement(written: string): ElementChange {
  const [, element = '', verdict = '', advice] = /^([^=＝]+)[=＝]([^:：]*)(?:[:：]([\s\S]*))?$/.exec(written) ?? [];
  if (element === '') throw badElement(written);
  const word = verdict.trim();
  const value = enumValues('review', '/elements/0/verdict').find(
    (one) => one === word || enumName('review', '/elements/0/verdict', one, 'zh') === word,
  );
  if (value === undefined) throw badVerdict(word);
  const text = advice?.trim() ?? '';
  return { element: element.trim(), verdict: value, ...(text === '' ? {} : { advice: text }) };
}

/** `信息报告=采纳，已补在 4.1`. */
function readReply(written: string): ElementChange {
  const [, element = '', reply = ''] = /^([^=＝]+)[=＝]([\s\S]+)$/.exec(written) ?? [];
  if (element === '') throw badElement(written);
  return { element: element.trim(), reply: reply.trim() };
}

function badElement(written: string): Fault {
  return new Fault({
    zh: `看不懂“${written}”。写成 要素=结论：意见，如 信息报告=基本符合：补充夜间值班电话。`,
    en: `Cannot read "${written}". Write element=verdict:opinion, as in Reporting=partly:add the night phone.`,
  });
}

function badVerdict(word: string): Fault {
  const names = enumValues('review', '/elements/0/verdict').map((value) =>
    enumName('review', '/elements/0/verdict', value, 'zh'),
  );
  const nearest = nearestWord(word, names);
  return new Fault({
    zh: `没有“${word}”这个结论${nearest === null ? '' : `，是不是“${nearest}”`}；只能是 ${names.join('、')}。`,
    en: `There is no verdict "${word}"; it is ${enumValues('review', '/elements/0/verdict').join(', ')}.`,
  });
}
