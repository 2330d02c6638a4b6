import { type LevelActions, levelActions } from '#corpus';
import { levelNumeral, type Step } from '#model';
import { atStep, planRule } from '#rule-kit';
import { actionsIn } from '#schemas';

/** The level says that it takes over, replaces or goes beyond what a lower one does. */
const takesOver =
  /基础上|各项[^。；]{0,6}(?:继续|不变|同时)|继续(?:执行|落实|实施|采取|做好)|除[^。；]{0,24}外|同时(?:执行|采取|落实)|[ⅡⅢⅣ二三四234]级[^。；]{0,12}(?:全部|各项|措施|行动|步骤|任务|继续|执行|同时)|代替|加密|升级为|in addition to|continues?|as (?:at|in|for) level|replaces/i;

export default planRule({
  title: { zh: '低一级做的事，高一级没有丢', en: 'What a lower level does, a higher one does not forget' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    dropped: {
      zh: '{low}级由“{actor}”做“{action}”，升到{high}级反而没人做了。',
      en: 'At level {low}, {actor} does "{action}"; at level {high} nobody does it any more.',
    },
  },
  help: {
    zh: '高一级里写上（可以加量、加密），或者写一句“在Ⅳ级响应基础上”；确实不再做的，写明由什么代替。',
    en: 'Say it in the higher level too (more, or more often), or write that it builds on the lower level; where something replaces it, say what.',
  },
  *check(plan) {
    const levels = levelActions(plan);
    for (const [index, low] of levels.entries()) {
      const higher = levels.slice(index + 1);
      for (const step of low.steps) {
        const lost = higher.find((high) => isDropped(step, high));
        if (lost === undefined || higher.slice(0, higher.indexOf(lost)).some(carriesOn)) continue;
        const data = {
          low: levelNumeral(low.level),
          high: levelNumeral(lost.level),
          actor: step.actors.map(({ name }) => name).join('、'),
          action: shortened(step.action),
        };
        const related = lost.steps.slice(0, 1).map((first) => ({
          at: atStep(plan, first),
          text: { zh: `${data.high}级的步骤从这里开始`, en: `The steps of level ${data.high} begin here` },
        }));
        yield { message: 'dropped', data, at: atStep(plan, step, 'action'), related };
      }
    }
  },
});

function carriesOn({ text }: LevelActions): boolean {
  return takesOver.test(text);
}

/** Kinds of action are compared, not wordings; a step of no known kind is missed only with its actor. */
function isDropped(step: Step, high: LevelActions): boolean {
  if (carriesOn(high) || step.actors.length === 0) return false;
  const kinds = actionsIn([step.action, ...step.details.map(({ text }) => text)].join('\n'));
  const isActorThere = step.actors.some(({ name }) => high.text.includes(name));
  const lost = [...kinds].filter((kind) => !high.kinds.has(kind));
  if (isActorThere) return kinds.size > 0 && lost.length === kinds.size;
  return kinds.size === 0 || lost.length > 0;
}

function shortened(action: string): string {
  const text = action.replaceAll(/\s+/g, ' ').trim();
  return text.length > 24 ? `${text.slice(0, 23)}…` : text.replace(/[。.]$/, '');
}
