import { listsThatNeed, type PlanContext } from '#corpus';
import type { Basis, Fix, Plan, Step } from '#model';
import { atStep, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '每一步写明谁做', en: 'Each step says who acts' },
  severity: 'error',
  basis: [{ law: 'plan-management-measures', article: '24', strength: 'must' }],
  messages: {
    step: {
      zh: '这一步没有写谁做。',
      en: 'This step does not say who acts.',
    },
    unmarked: {
      zh: '这一步由“{actor}”做，但没有加粗，读不出来。',
      en: 'This step is for {actor}, but the name is not bold and is not read as such.',
    },
    list: {
      zh: '这 {count} 步都没有写谁做。',
      en: 'None of these {count} steps says who acts.',
    },
  },
  help: {
    zh: '写成：**角色**（时限）：做什么。列举内容、不是步骤的，改用“-”开头的列表。',
    en: 'Write **role** (within 10 min): what to do. What only enumerates belongs in a list with dashes.',
  },
  *check(plan, context) {
    for (const { list, demand } of listsThatNeed(plan, context, 'actor')) {
      const without = list.steps.filter(({ actors }) => actors.length === 0);
      const [first] = without;
      if (first === undefined) continue;
      const marked = without.map((step) => ({ step, actor: nameAtStart(plan, context, step) }));
      if (without.length === list.steps.length && marked.every(({ actor }) => actor === null)) {
        const basis = demand.basis.map(asAdvised);
        yield { message: 'list', data: { count: without.length }, at: atStep(plan, first), basis };
        continue;
      }
      for (const { step, actor } of marked) {
        const at = atStep(plan, step, 'action');
        const { basis } = demand;
        if (actor === null) yield { message: 'step', at, basis };
        else yield { message: 'unmarked', data: { actor }, at, basis: basis.map(asAdvised), fix: bold(step, actor) };
      }
    }
  },
});

/** A list without any actor may be something else than steps: that is advice, not a breach. */
function asAdvised(basis: Basis): Basis {
  return basis.strength === 'must' ? { ...basis, strength: 'should' } : basis;
}

/** The role, unit, post or team with which the text of a step begins, before a mark or a verb that follows a name. */
function nameAtStart(plan: Plan, { names, jurisdiction }: PlanContext, step: Step): string | null {
  const { text } = plan.document;
  const written = text.slice(step.actionSpan.start, step.actionSpan.end);
  const head = /^[^，,。；;：:（(\s*]{2,24}/.exec(written)?.[0] ?? '';
  const role = plan.roles.find(({ name }) => head.startsWith(name));
  if (role !== undefined) return role.name;
  const [mention] = names.mentionsIn(head, jurisdiction);
  if (mention === undefined || mention.span.start !== 0 || mention.meaning.kind !== 'found') return null;
  return ['unit', 'post', 'team'].includes(mention.meaning.target.kind) ? mention.name : null;
}

/** Bold marks and the colon after the name, so that it is read as the actor. */
function bold({ actionSpan: { start } }: Step, actor: string): Fix {
  const span = { start, end: start + actor.length };
  const title = { zh: `把“${actor}”标成这一步的角色`, en: `Mark ${actor} as the actor of the step` };
  return { title, safe: false, edits: [{ span, text: `**${actor}**：` }] };
}
