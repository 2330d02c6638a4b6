import path from 'node:path';
import { writeArtefacts } from '#disk';
import { type Command, exitCode, type Run } from '../command.ts';
import { open } from '../open.ts';
import { newPlan } from '../scaffold/new-plan.ts';
import { planKindNamed, planKindNames } from '../scaffold/plan-kind.ts';

const command: Command = {
  summary: { zh: '新建一个预案', en: 'make a new plan' },
  description: {
    zh: `新建一个预案：按这一类预案的规范列好章节、角色、级别和程序，要填的地方用【】标出，旁边有提示。\n种类：${planKindNames('zh')}`,
    en: `Makes a new plan with the sections, roles, levels and procedures that its kind must have; what you must fill in stands in square brackets, with hints beside it.\nKinds: ${planKindNames('en')}`,
  },
  arguments: [
    { name: 'kind', required: true, text: { zh: '预案种类', en: 'kind of plan' } },
    { name: 'name', required: true, text: { zh: '预案全称', en: 'full title of the plan' } },
  ],
  options: [
    {
      flags: '--jurisdiction <name>',
      text: { zh: '行政区划，不写就是预案库的', en: 'jurisdiction; that of the workspace when none is named' },
    },
    { flags: '--hazard <names>', text: { zh: '灾种，用逗号隔开，如 洪水,山洪', en: 'hazards, separated by commas' } },
    { flags: '--lead <unit>', text: { zh: '牵头单位', en: 'lead unit' } },
    { flags: '--id <id>', text: { zh: '编号，如 anhe/flood', en: 'id, like anhe/flood' } },
    { flags: '--out <file>', text: { zh: '写到哪个文件', en: 'file to write' } },
  ],
  examples: [
    {
      line: 'beiyu new 专项 安和县防汛抗旱应急预案 --hazard 洪水,干旱 --lead 县水利局',
      text: { zh: '防汛抗旱专项预案', en: 'a special plan for floods and droughts' },
    },
    { line: 'beiyu new 村 下湾村应急预案 --jurisdiction 下湾村', text: { zh: '村级预案', en: 'a plan for a village' } },
  ],
  run: create,
};
export default command;

async function create(run: Run): Promise<number> {
  const { io, given, quiet } = run;
  const kind = planKindNamed(given.arguments[0] ?? '');
  const opened = await open(run);
  const plan = newPlan(run, opened, kind, given.arguments[1] ?? '');
  const out = given.text('out');
  const full = out === undefined ? path.join(opened.root, plan.file) : path.resolve(io.cwd, out);
  const [written = full] = writeArtefacts(
    path.dirname(full),
    [{ path: path.basename(full), content: plan.text }],
    false,
  );
  const shown = path.relative(io.cwd, written).replaceAll('\\', '/');
  io.out(`${shown}\n`);
  const text = {
    zh: `写好了。把【】里的内容填上，再运行 beiyu check ${shown}，它会指出还缺什么。\n`,
    en: `Written. Fill in what stands in square brackets, then run beiyu check ${shown}: it says what is missing.\n`,
  };
  if (!quiet) io.err(text[opened.language]);
  return exitCode.clean;
}
