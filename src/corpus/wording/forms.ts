import type { Plan } from '#model';
import { Lately } from '../graph/lately.ts';

const form =
  /表$|表[（(]|表格|登记|格式|样式|式样|样本|范例|示例$|举例|模板|文本|启动令|转移令|通知单|报告单|任务单|处置卡|明白卡|记录|签到|目录|form|template|sample|example/i;

const known = new Lately<Plan, Uint8Array>();

/** Whether a section is, or lies within, a form to be filled in or a sample, where blanks belong. */
export function isForm(plan: Plan, section: number): boolean {
  const cached = known.get(plan);
  const flags = cached ?? formFlags(plan);
  if (cached === undefined) known.set(plan, flags);
  return section >= 0 && flags[section] === 1;
}

function formFlags({ sections }: Plan): Uint8Array {
  const flags = new Uint8Array(sections.length);
  for (const { index, parent, title } of sections)
    flags[index] = form.test(title) || (parent >= 0 && flags[parent] === 1) ? 1 : 0;
  return flags;
}
