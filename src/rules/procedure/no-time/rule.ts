import { listsThatNeed } from '#corpus';
import type { Plan, Step } from '#model';
import { atStep, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '每一步写明多久内', en: 'Each step says by when' },
  severity: 'error',
  basis: [{ law: 'plan-management-measures', article: '24', strength: 'should' }],
  messages: {
    step: {
      zh: '“{actor}”的这一步没有写多久内做完。',
      en: 'This step of {actor} does not say by when.',
    },
    list: {
      zh: '这 {count} 步都没有写多久内做完。',
      en: 'None of these {count} steps says by when.',
    },
  },
  help: {
    zh: '在角色后面的括号里写时限：（立即）（10分钟内）（T+30分钟）（每2小时）。',
    en: 'Write the limit in brackets after the role: (immediately), (within 10 min), (T+30 min), (every 2 h).',
  },
  *check(plan, context) {
    for (const { list, demand } of listsThatNeed(plan, context, 'time')) {
      const acted = list.steps.filter(({ actors }) => actors.length > 0);
      const without = acted.filter((step) => step.time === null && !saysTime(plan, step));
      const [first] = without;
      if (first === undefined) continue;
      const { basis } = demand;
      if (without.length === acted.length && without.length > 1) {
        yield { message: 'list', data: { count: without.length }, at: atStep(plan, first), basis };
        continue;
      }
      for (const step of without) {
        const actor = step.actors.map(({ name }) => name).join('、');
        yield { message: 'step', data: { actor }, at: atStep(plan, step, 'actor'), basis };
      }
    }
  },
});

const time =
  /\d\s*(?:分钟|刻钟|小时|个?工作日|天|日内|日前|min|hours?|days?|h\b)|[一两二三四五六七八九十半]\s*(?:个)?(?:分钟|小时|刻钟|工作日)|\d{1,2}\s*[:：点时]|立即|立刻|马上|即刻|当场|当日|当天|随时|同时|全程|全天|每日|每天|昼夜|直到|期间|之前|前完成|immediately|at once|meanwhile|until|daily|throughout/i;

/** A time in the words of the step, or in a remark under it, is one too. */
function saysTime({ document }: Plan, { span }: Step): boolean {
  return time.test(document.text.slice(span.start, span.end));
}
