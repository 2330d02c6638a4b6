import { Fault } from '#model';
import { type Draw, drawExperts } from '#review';
import { exitCode } from '../command.ts';
import type { ReviewAction } from './action.ts';
import { namedPlan } from './subject.ts';

export const assign: ReviewAction = {
  summary: {
    zh: '从专家库抽取评审专家，利害关系人自动回避',
    en: 'draw experts from the register, without conflicts of interest',
  },
  run: async (run) => {
    const { opened, plan } = await namedPlan(run);
    const { corpus, language, today } = opened;
    const { review } = corpus.around(plan).profile;
    const wanted = countIn(run.given.text('count')) ?? Math.max(1, review?.experts ?? 1);
    const seed = run.given.text('seed') ?? today;
    const draw = drawExperts({ plan, corpus, wanted, seed, today });
    if (run.given.text('format') === 'json') run.io.out(jsonOf(draw));
    else run.io.out(textOf(draw, language));
    return draw.drawn.length < wanted ? exitCode.findings : exitCode.clean;
  },
};

function countIn(written: string | undefined): number | null {
  if (written === undefined) return null;
  const count = Number(written);
  if (Number.isInteger(count) && count > 0) return count;
  throw new Fault({
    zh: `--count 要写抽几名，如 3，不能写“${written}”。`,
    en: `--count needs a number of experts, like 3, not ${written}.`,
  });
}

function jsonOf({ plan, drawn, standBy, passedOver, wanted, seed }: Draw): string {
  const ids = (experts: Draw['drawn']): object[] =>
    experts.map(({ id, name, employer }) => ({ id, name, employer: employer ?? null }));
  const left = passedOver.map(({ expert, why }) => ({ id: expert.id, name: expert.name, why }));
  const data = { plan: plan.id, wanted, seed, drawn: ids(drawn), standBy: ids(standBy), passedOver: left };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function textOf(draw: Draw, language: 'zh' | 'en'): string {
  const { plan, drawn, standBy, passedOver, wanted, seed } = draw;
  const zh = language === 'zh';
  const joint = zh ? '、' : ', ';
  const line = ({ name, employer, specialities }: Draw['drawn'][number]): string =>
    `  ${name}  ${employer ?? ''}  ${specialities.join(joint)}`.trimEnd();
  const short = drawn.length < wanted;
  const lines = [
    zh
      ? `“${plan.title}”要 ${wanted} 名专家，抽中：`
      : `"${plan.title}" needs ${wanted === 1 ? 'an expert' : `${wanted} experts`}; drawn:`,
    ...drawn.map(line),
    ...(short
      ? [
          zh
            ? `  还差 ${wanted - drawn.length} 名：专家库里没有别的合适的人。`
            : `  ${wanted - drawn.length} short: the register has nobody else who fits.`,
        ]
      : []),
    ...(standBy.length === 0 ? [] : [zh ? '候补（按顺序）：' : 'Standing by, in this order:', ...standBy.map(line)]),
    ...(passedOver.length === 0 ? [] : [zh ? '没有参加抽取：' : 'Not in the draw:']),
    ...passedOver.map(({ expert, why }) => `  ${expert.name}${zh ? '：' : ': '}${why[language]}`),
    zh
      ? `抽取种子：${seed}（同样的种子和专家库，结果相同）`
      : `Seed: ${seed} (the same seed on the same register draws the same experts)`,
  ];
  return `${lines.join('\n')}\n`;
}
