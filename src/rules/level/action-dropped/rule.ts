import { type LevelActions, levelActions } from '#corpus';
import { levelNumeral, type Step } from '#model';
import { atStep, planRule } from '#rule-kit';
import { actionsIn, lastingActions } from '#schemas';

/** The level says that it takes over, replaces or goes beyond what a lower one does. */
const takesOver =
  /基础上|各项[^。；]{0,6}(?:继续|不变|同时)|继续(?:执行|落实|实施|采取|做好)|除[^。；]{0,24}外|同时(?:执行|采取|落实)|[ⅡⅢⅣ二三四234]级[^。；]{0,12}(?:全部|各项|措施|行动|步骤|任务|继续|执行|同时)|代替|加密|升级为|in addition to|continues?|as (?:at|in|for) level|replaces/i;

/** A sentence that says it once for all levels. */
const keepsAll =
  /[高上]一级[^。；]{0,16}(?:包含|包括|保留|继续|含)[^。；]{0,12}(?:低|下)一级|(?:低|下)一级[^。；]{0,16}(?:继续|仍|保留|一并|同时)[^。；]{0,8}|higher level[^.;]{0,40}(?:includes?|keeps?)[^.;]{0,30}lower/i;

/** Starting the level itself, and what its order states, is done once. */
const starting = /(?:启动|宣布|决定)[^，。；]{0,8}响应[^，。；]*|(?:启动)?令[^，。；]{0,6}(?:写明|载明|写)[^。；]*/g;

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
    if (keepsAll.test(plan.document.text)) return;
    const levels = levelActions(plan);
    for (const [index, low] of levels.entries()) {
      const high = levels[index + 1];
      if (high === undefined || takesOver.test(high.text)) continue;
      for (const step of low.steps) {
        if (!isDropped(step, high)) continue;
        const data = {
          low: levelNumeral(low.level),
          high: levelNumeral(high.level),
          actor: step.actors.map(({ name }) => name).join('、'),
          action: shortened(step.action),
        };
        const related = high.steps.slice(0, 1).map((first) => ({
          at: atStep(plan, first),
          text: { zh: `${data.high}级的步骤从这里开始`, en: `The steps of level ${data.high} begin here` },
        }));
        yield { message: 'dropped', data, at: atStep(plan, step, 'action'), related };
      }
    }
  },
});

/** What goes on until the response ends (patrols, closures, reports) and is done by nobody at the next level. */
function isDropped(step: Step, high: LevelActions): boolean {
  if (step.actors.length === 0) return false;
  const said = [step.action, ...step.details.map(({ text }) => text)].join('\n').replaceAll(starting, '');
  const kinds = actionsIn(said);
  const lasting = lastingActions(kinds);
  return lasting.length > 0 && lasting.every((kind) => !high.kinds.has(kind));
}

function shortened(action: string): string {
  const text = action.replaceAll(/\s+/g, ' ').trim();
  return text.length > 24 ? `${text.slice(0, 23)}…` : text.replace(/[。.]$/, '');
}
