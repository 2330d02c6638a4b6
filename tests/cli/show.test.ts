import { describe, expect, it } from 'vitest';
import { type Outcome, runMain } from '../support/run-cli.ts';
import { makeFolder, smallCounty, villagePlan } from '../support/workspace.ts';

async function show(...argv: string[]): Promise<Outcome> {
  const cwd = makeFolder({ ...smallCounty, 'plans/village.md': villagePlan });
  return runMain(['show', ...argv], { cwd });
}

describe('beiyu show', () => {
  it('lists the plans', async () => {
    expect(await show()).toEqual({ code: 0, out: 'xiawan/village  下湾村应急预案\n', err: '' });
  });

  it.each(['xiawan/village', '下湾村应急预案', '应急预案', 'plans/village.md'])(
    'shows the plan that %s names',
    async (word) => {
      expect((await show(word)).out).toMatchInlineSnapshot(`
      "下湾村应急预案
      xiawan/village · 村（社区）应急预案 · 草案 · 版本 2026.1 · 下湾村委会
      plans/village.md

      简本
        听到连续哨声，后山坡脚 86 人马上走老公路去中心小学，不走沟底。

      谁来做
        村主任  下湾村村主任 乔木 0799-5550-302
          副职  下湾村副主任 石桥 0799-5550-303
        监测员  下湾村委会 0799-5550-301
          职责  巡查、吹哨

      处置程序
        3 预警信息传播与响应
           1. 立即     监测员：连续吹哨，报告村主任。
           2. 10 分钟  村主任：用大喇叭通知坡脚 22 户。

        4 人员转移避险
           1. 30 分钟  村主任：带坡脚 86 人走老公路到中心小学操场，逐户点名。
           2. 30 分钟  监测员：守住沟口，不让人返回。

        5 应急处置措施
           1. 20 分钟  村主任：切断坡脚 22 户的电源。
      "
    `);
    },
  );

  it('shows what one role has to do, by part of its name too', async () => {
    expect((await show('下湾村应急预案', '监测')).out).toMatchInlineSnapshot(`
      "下湾村应急预案
      xiawan/village · 村（社区）应急预案 · 草案 · 版本 2026.1 · 下湾村委会
      plans/village.md

        监测员  下湾村委会 0799-5550-301
          职责  巡查、吹哨

        3 预警信息传播与响应
           1. 立即  监测员：连续吹哨，报告村主任。

        4 人员转移避险
           1. 30 分钟  监测员：守住沟口，不让人返回。
      "
    `);
  });

  it('shows a unit of the registers and where it has a part', async () => {
    expect((await show('下湾村委会')).out).toMatchInlineSnapshot(`
      "编号      xiawan/committee
      名称      下湾村村民委员会
      简称      下湾村委会
      行政区划  下湾村
      类别      基层组织
      值班电话  0799-5550-301
      registers/units.yaml

      在这些预案里有任务
        下湾村应急预案 (xiawan/village)：牵头单位、村主任、监测员
      "
    `);
  });

  it('gives the same as data', async () => {
    const plan: unknown = JSON.parse((await show('xiawan/village', '--format', 'json')).out);
    expect(plan).toMatchObject({
      id: 'xiawan/village',
      roles: [
        {
          name: '村主任',
          post: '下湾村村主任',
          holder: '乔木',
          phone: '0799-5550-302',
          deputies: [{ holder: '石桥' }],
        },
        {},
      ],
      procedures: [
        { section: '3 预警信息传播与响应', steps: [{ actors: ['监测员'], time: '立即' }, { time: '10 分钟' }] },
        {},
        {},
      ],
    });
  });

  it.each([
    [
      ['下湾村委员会'],
      '错误：没有叫“下湾村委员会”的预案、角色、单位、岗位或队伍，是不是“下湾村委会”。列出全部预案：beiyu show\n',
    ],
    [['xiawan/village', '指挥长'], '错误：“下湾村应急预案”里没有“指挥长”这个角色或级别。\n'],
    [['xiawan/village', '监侧员'], '错误：“下湾村应急预案”里没有“监侧员”这个角色或级别，是不是“监测员”。\n'],
  ])('says what there is instead of %j', async (argv, message) => {
    expect(await show(...argv)).toEqual({ code: 2, out: '', err: message });
  });
});
