import { conditionText, isInProcedure, levelName, type PlanReader } from '#cards';
import type { ActivationOrder } from './activation.ts';
import type { ActivationRequest } from './build-activation.ts';
import { longText } from './clock.ts';

/** 启动令: matter, level, term and measures; the measures are the steps of the level. */
export function activationOrder(reader: PlanReader, request: ActivationRequest): ActivationOrder {
  const { plan, language } = reader;
  const zh = language === 'zh';
  const level = plan.levels.find((each) => each.level === request.level);
  const event = request.procedure ?? (plan.front.hazards ?? []).join('、');
  const where = request.place === '' ? plan.front.jurisdiction : request.place;
  const name = request.level === null ? (zh ? '应急响应' : 'response') : levelName(request.level, language);
  const until = level?.standDown?.when == null ? '' : conditionText(level.standDown.when, language);
  const moment = longText(request.at, language);
  return {
    title: zh ? `关于启动${plan.title}${name}的命令` : `Order to start the ${name} of ${plan.title}`,
    matter: zh
      ? `${where}${event === '' ? '突发事件' : event}应对处置，自${moment}起`
      : `${event} in ${where}, from ${moment}`,
    level: name,
    term: '',
    until,
    measures: measures(reader, request),
    decidedBy: level?.decide ?? '',
  };
}

/** The level's own steps: what the order commands. A plan without levels commands all of them. */
function measures({ plan, language }: PlanReader, { level, procedure }: ActivationRequest): string[] {
  return plan.steps
    .filter((step) => step.actors.length > 0 && (level === null || step.level === level))
    .filter((step) => isInProcedure(step, procedure, plan))
    .map(
      ({ actors, action }) =>
        `${actors.map(({ name }) => name).join('、')}${language === 'zh' ? '：' : ': '}${action.trim()}`,
    );
}
