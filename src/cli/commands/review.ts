import { Fault } from '#model';
import { nearestWord } from '#schemas';
import type { Command, Run } from '../command.ts';
import type { ReviewAction } from '../review/action.ts';
import { assign } from '../review/assign.ts';
import { importForm } from '../review/import.ts';
import { exportForm, minutes } from '../review/papers.ts';
import { record } from '../review/record.ts';
import { start } from '../review/start.ts';
import { status, verify } from '../review/status.ts';
import { summary } from '../review/summary.ts';

const actions: Readonly<Record<string, ReviewAction>> = {
  assign,
  start,
  record,
  status,
  verify,
  summary,
  export: exportForm,
  import: importForm,
  minutes,
};

const list = (language: 'zh' | 'en'): string =>
  Object.entries(actions)
    .map(([name, { summary: what }]) => `\n  ${name.padEnd(8)}  ${what[language]}`)
    .join('');

const command: Command = {
  summary: {
    zh: '专家评审：抽专家、记意见、签字、核对',
    en: 'expert review: draw experts, record opinions, sign, verify',
  },
  description: {
    zh: `专家评审。动作：${list('zh')}\n签字认的是评审时的文本：改了意思就失效，只改空格、换行或电话不影响。`,
    en: `Expert review. Actions:${list('en')}\nA sign-off holds for the text that was judged: a change in meaning makes it stale; spaces, line breaks and phones do not.`,
  },
  arguments: [
    { name: 'action', text: { zh: '做什么', en: 'what to do' }, choices: Object.keys(actions), required: true },
    {
      name: 'plan',
      variadic: true,
      text: {
        zh: '预案的编号、名称或文件；import 时是填好的表',
        en: 'id, title or file of the plan; for import, the forms',
      },
    },
  ],
  options: [
    { flags: '--expert <name>', text: { zh: '专家的姓名或编号', en: 'name or id of the expert' } },
    {
      flags: '--count <number>',
      text: { zh: 'assign：抽几名；不写按预案类型的要求', en: 'assign: how many; else as the profile asks' },
    },
    {
      flags: '--seed <text>',
      text: { zh: 'assign：抽取种子，同样的种子结果相同', en: 'assign: the same seed draws the same experts' },
    },
    {
      flags: '--verdict <name>',
      text: { zh: 'record：总的结论：通过、修改后通过、不通过', en: 'record: pass, pass-with-changes or fail' },
    },
    {
      flags: '--element <text...>',
      text: { zh: 'record：要素=结论：意见，可以写几个', en: 'record: element=verdict:opinion, any number' },
    },
    {
      flags: '--reply <text...>',
      text: { zh: 'record：要素=答复，可以写几个', en: 'record: element=reply, any number' },
    },
    {
      flags: '--conflict <text>',
      text: { zh: 'record：利害关系声明', en: 'record: statement on conflicts of interest' },
    },
    { flags: '--date <date>', text: { zh: 'record：评审日期', en: 'record: day of the verdict' } },
    {
      flags: '--sign',
      text: {
        zh: 'record：结论不变，重新钉在现在的文本上',
        en: 'record: keep the verdict, pin it on the present text',
      },
    },
    {
      flags: '--signatures',
      text: { zh: 'verify：还要求提交有有效签名', en: 'verify: also ask for valid commit signatures' },
    },
    {
      flags: '--format <name>',
      text: {
        zh: '输出格式：pretty、json；导出时 docx、xlsx、pdf',
        en: 'pretty or json; for papers docx, xlsx or pdf',
      },
      choices: ['pretty', 'json', 'docx', 'xlsx', 'pdf'],
      default: 'pretty',
    },
    { flags: '--out <folder>', text: { zh: '导出到哪个文件夹', en: 'folder for papers' }, default: 'build/review' },
    { flags: '--force', text: { zh: '替换已有的、内容不同的文件', en: 'replace files that are there and differ' } },
  ],
  examples: [
    {
      line: 'beiyu review assign liudu/flood --seed 2026-05',
      text: { zh: '为防汛预案抽专家', en: 'draw experts for the flood plan' },
    },
    { line: 'beiyu review start liudu/flood --expert 凌继祖', text: { zh: '建一份评审记录', en: 'make a record' } },
    {
      line: 'beiyu review record liudu/flood --expert 凌继祖 --verdict 修改后通过 --element "响应分级=基本符合：补充夜间值班电话"',
      text: { zh: '记录结论和意见', en: 'record a verdict and an opinion' },
    },
    {
      line: 'beiyu review export liudu/flood --expert 凌继祖 --format docx',
      text: { zh: '把意见表发给专家填', en: 'a form for the expert to fill in' },
    },
    { line: 'beiyu review verify', text: { zh: '合并前核对全部签字', en: 'check all sign-offs before a merge' } },
  ],
  run: review,
};
export default command;

async function review(run: Run): Promise<number> {
  const [name = ''] = run.given.arguments;
  const action = actions[name];
  if (action !== undefined) return await action.run(run);
  const nearest = nearestWord(name, Object.keys(actions));
  throw new Fault({
    zh: `review 没有“${name}”这个动作${nearest === null ? '' : `，是不是“${nearest}”`}。可以写：${Object.keys(actions).join('、')}。`,
    en: `review has no action ${name}${nearest === null ? '.' : `; did you mean ${nearest}?`} Actions: ${Object.keys(actions).join(', ')}.`,
  });
}
