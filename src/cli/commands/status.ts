import { type LifeStage, type LifeStep, type PlanLife, planLives } from '#lifecycle';
import type { Language, Text } from '#model';
import { padTo, widthOf } from '#report';
import { choosePlans } from '../chosen-plans.ts';
import { type Command, exitCode, type Run } from '../command.ts';

const command: Command = {
  summary: {
    zh: '看预案走到哪一步：评审、批准、备案、公布、演练、评估',
    en: 'where each plan stands on its way, and what is due next',
  },
  description: {
    zh: '看预案走到哪一步：起草、征求意见、评审、批准、印发、备案、公布、演练、评估、修订；每一步的日期和凭据，下一步最迟哪一天。写明一个预案时列出全部步骤。',
    en: 'Where plans stand on their way: draft, comments, review, approval, issue, filing, publication, drill, evaluation, revision; each with its date and evidence, and what is due next. With one plan, all steps are listed.',
  },
  arguments: [
    {
      name: 'plan',
      variadic: true,
      text: { zh: '预案的编号、名称或文件；不写就是全部', en: 'id, title or file of a plan; all when none is named' },
    },
  ],
  options: [
    { flags: '--overdue', text: { zh: '只列已经过期的', en: 'only what is overdue' } },
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json'],
      default: 'pretty',
    },
  ],
  examples: [
    { line: 'beiyu status anhe/flood', text: { zh: '一个预案的全部步骤', en: 'every step of one plan' } },
    { line: 'beiyu status --overdue', text: { zh: '全库哪些过期了', en: 'what is overdue' } },
  ],
  run: status,
};
export default command;

const stageWords: Readonly<Record<LifeStage, Text>> = {
  draft: { zh: '起草', en: 'draft' },
  comments: { zh: '征求意见', en: 'comments' },
  review: { zh: '专家评审', en: 'expert review' },
  approval: { zh: '批准', en: 'approval' },
  issue: { zh: '印发', en: 'issue' },
  filing: { zh: '备案', en: 'filing' },
  publication: { zh: '公布', en: 'publication' },
  drill: { zh: '演练', en: 'drill' },
  evaluation: { zh: '评估', en: 'evaluation' },
  revision: { zh: '修订', en: 'revision' },
};

const stateWords: Readonly<Record<LifeStep['state'], Text>> = {
  done: { zh: '已完成', en: 'done' },
  due: { zh: '待办', en: 'to do' },
  overdue: { zh: '已过期', en: 'overdue' },
  later: { zh: '未到期', en: 'later' },
  'not-asked': { zh: '不要求', en: 'not asked for' },
  unknown: { zh: '没有记录', en: 'no record' },
};

async function status(run: Run): Promise<number> {
  const { opened, plans } = await choosePlans(run);
  const all = planLives(opened.corpus, plans, opened.today);
  const lives = run.given.flag('overdue') ? all.filter(({ next }) => next?.state === 'overdue') : all;
  if (run.given.text('format') === 'json') run.io.out(jsonOf(lives));
  else run.io.out(textOf(lives, run.given.arguments.length > 0, opened.language));
  return exitCode.clean;
}

function jsonOf(lives: readonly PlanLife[]): string {
  const data = lives.map(({ plan, steps, next }) => ({
    plan: plan.id,
    title: plan.title,
    steps,
    next: next?.stage ?? null,
  }));
  return `${JSON.stringify(data, null, 2)}\n`;
}

function textOf(lives: readonly PlanLife[], isWhole: boolean, language: Language): string {
  if (lives.length === 0) return `${{ zh: '没有过期的。', en: 'Nothing is overdue.' }[language]}\n`;
  return isWhole && lives.length <= 5
    ? lives.map((life) => wholeLife(life, language)).join('\n')
    : lives.map((life) => oneLine(life, language)).join('');
}

function wholeLife({ plan, steps }: PlanLife, language: Language): string {
  const words = (texts: readonly Text[]): number => Math.max(...texts.map((text) => widthOf(text[language])));
  const [stages, states] = [words(Object.values(stageWords)), words(Object.values(stateWords))];
  const lines = steps.map(({ stage, state, on, due, evidence }) => {
    const until = due === null ? '' : { zh: `最迟 ${due}`, en: `by ${due}` }[language];
    const rest = [on ?? '', until, evidence?.[language] ?? ''].filter((word) => word !== '').join('  ');
    return `  ${padTo(stageWords[stage][language], stages)}  ${padTo(stateWords[state][language], states)}  ${rest}`.trimEnd();
  });
  return `${plan.title}\n${lines.join('\n')}\n`;
}

function oneLine({ plan, next }: PlanLife, language: Language): string {
  if (next === null) return `${plan.title}\n`;
  const until = next.due === null ? '' : { zh: `，最迟 ${next.due}`, en: `, by ${next.due}` }[language];
  const word = `${stageWords[next.stage][language]} ${stateWords[next.state][language]}${until}`;
  return `${plan.title}${{ zh: '：', en: ': ' }[language]}${word}\n`;
}
