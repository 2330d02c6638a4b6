import { cardSize, isSizeName, officeReader, roleOverflows } from '#cards';
import { atStep, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '处置卡放得下', en: 'Action cards fit their paper' },
  severity: 'warn',
  basis: [
    { law: 'enterprise-plan-measures', article: '19', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    steps: {
      zh: '“{role}”的处置卡（{scenario}）在 {size} 纸上放不下，多出约 {lines} 行；最长的是这一步。',
      en: 'The card of {role} ({scenario}) does not fit on {size}: about {lines} lines too many. This step is the longest.',
    },
    contacts: {
      zh: '“{role}”的处置卡（{scenario}）背面放不下要打的电话和交班条件，多出约 {lines} 行。',
      en: 'Whom to call and when to hand over do not fit on the back of the card of {role} ({scenario}): about {lines} lines too many.',
      help: {
        zh: '步骤里少列几个要通知的单位（由值班员或牵头单位转告），或把交班、终止条件写短。',
        en: 'Name fewer units to be told in the steps (let the duty officer or the lead unit pass it on), or shorten the condition that ends the level.',
      },
    },
  },
  help: {
    zh: '把这一步写短，或拆给别的角色；卡上只留最先做的三到八步。',
    en: 'Shorten this step or give part of it to another role; a card holds the first three to eight steps.',
  },
  options: {
    size: { default: 'A6', title: { zh: '纸张大小', en: 'Paper size' } },
  },
  *check(plan, context) {
    const wanted = context.option.text('size');
    const size = isSizeName(wanted) ? wanted : 'A6';
    const paper = cardSize(size, 'landscape');
    const told = new Set<string>();
    for (const { role, scenario, overflow } of roleOverflows(officeReader(plan, context), paper)) {
      if (told.has(`${overflow.part} ${overflow.address}`)) continue;
      told.add(`${overflow.part} ${overflow.address}`);
      const data = { role, scenario, size, lines: overflow.lines };
      const step = plan.steps.find(({ address }) => address === overflow.address);
      if (step !== undefined) yield { message: overflow.part, data, at: atStep(plan, step, 'action') };
    }
  },
});
