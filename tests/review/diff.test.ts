import { describe, expect, it } from 'vitest';
import { floodCounty } from '../support/flood-county.ts';
import { gitWorkspace } from '../support/git-workspace.ts';
import { runMain } from '../support/run-cli.ts';

type Edit = (text: string) => string;

const plan = 'plans/flood.md';

/** One edit, and the lines that must be told of it in each language. */
const history: readonly (readonly [string, string, Edit, readonly string[], readonly string[]])[] = [
  [
    'a threshold is raised',
    plan,
    (text) => text.replace('不低于: 218.5', '不低于: 218.8'),
    ['Ⅰ级响应 条件：“安和站河道水位 ≥ 218.5 m”改为“安和站河道水位 ≥ 218.8 m”，启动推迟了'],
    ['Level 1 response when: "安和站 河道水位 ≥ 218.5 m" became "安和站 河道水位 ≥ 218.8 m": it starts later'],
  ],
  [
    'a limit is loosened',
    plan,
    (text) => text.replace('**值班员**（立即）', '**值班员**（30分钟内）'),
    ['4.1 Ⅱ级响应 第 1 步（值班员） 时限：“立即”改为“30分钟内”，放宽了'],
    ['4.1 Ⅱ级响应 step 1 (值班员) limit: "立即" became "30分钟内", which is looser'],
  ],
  [
    'a limit is tightened',
    plan,
    (text) => text.replace('（1小时内）', '（40分钟内）'),
    ['4.1 Ⅱ级响应 第 3 步（转移组） 时限：“1小时内”改为“40分钟内”，收紧了'],
    ['4.1 Ⅱ级响应 step 3 (转移组) limit: "1小时内" became "40分钟内", which is stricter'],
  ],
  [
    'a step goes to somebody else',
    plan,
    (text) => text.replace('2. **指挥长**（30分钟内）', '2. **值班员**（30分钟内）'),
    ['4.1 Ⅱ级响应 第 2 步（值班员）：“决定启动Ⅱ级响应，签发启动令。”由 指挥长 转给 值班员'],
    ['4.1 Ⅱ级响应 step 2 (值班员): "决定启动Ⅱ级响应，签发启动令。" went from 指挥长 to 值班员'],
  ],
  [
    'a role is filled by another post',
    plan,
    (text) => text.replace('岗位: 安和县县长', '岗位: 安和县常务副县长'),
    ['角色 指挥长 岗位：“安和县县长”改为“安和县常务副县长”'],
    ['role 指挥长 post: "安和县县长" became "安和县常务副县长"'],
  ],
  [
    'a duty moves to another role',
    plan,
    (text) =>
      text
        .replace('职责: [接报, 核实, 报告]', '职责: [接报, 核实]')
        .replace('职责: [转移群众]', '职责: [转移群众, 报告]'),
    ['角色 转移组 职责：“报告”由 值班员 转给 转移组'],
    ['role 转移组 duties: "报告" went from 值班员 to 转移组'],
  ],
  [
    'a step is added',
    plan,
    (text) => text.replace('### 4.2', '4. **转移组**（2小时内）：逐户点名，报告青溪镇。\n\n### 4.2'),
    ['4.1 Ⅱ级响应 第 4 步（转移组）：新增：转移组（2小时内）：逐户点名，报告青溪镇。'],
    ['4.1 Ⅱ级响应 step 4 (转移组): added: 转移组（2小时内）：逐户点名，报告青溪镇。'],
  ],
  [
    'a step is dropped',
    plan,
    (text) => text.replace(/\d\. \*\*转移组\*\*（2小时内）.*\n/, ''),
    ['4.1 Ⅱ级响应 第 4 步（转移组）：删去：转移组（2小时内）：逐户点名，报告青溪镇。'],
    ['4.1 Ⅱ级响应 step 4 (转移组): removed: 转移组（2小时内）：逐户点名，报告青溪镇。'],
  ],
  [
    'a number in a step is another',
    plan,
    (text) => text.replace('640 名群众', '460 名群众'),
    ['4.1 Ⅱ级响应 第 3 步（转移组）：“…河 3 个村的 640 名群众到中心小…”改为“…河 3 个村的 460 名群众到中心小…”'],
    ['4.1 Ⅱ级响应 step 3 (转移组): "…河 3 个村的 640 名群众到中心小…" became "…河 3 个村的 460 名群众到中心小…"'],
  ],
  [
    'a phone in the text is another',
    plan,
    (text) => text.replace('0799-5550-150', '0799-5550-151'),
    ['1 总则：电话“07995550150”改为“07995550151”'],
    ['1 总则: phone "07995550150" became "07995550151"'],
  ],
  [
    'a report may take longer, and less is promised',
    plan,
    (text) => text.replace('时限: 20分钟', '时限: 40分钟').replace('数量: 20000', '数量: 8000'),
    [
      '信息报告 青溪镇 → 县水利局：“20分钟”改为“40分钟”，放宽了',
      '资源：“编织袋 20000条（北库）”改为“编织袋 8000条（北库）”',
    ],
    [
      'reporting 青溪镇 → 县水利局: "20 min" became "40 min", which is looser',
      'resources: "编织袋 20000条（北库）" became "编织袋 8000条（北库）"',
    ],
  ],
  [
    'a post has another holder and phone',
    'registers/posts.yaml',
    (text) => text.replace('姓名: 乔木, 电话: 0799-5550-302', '姓名: 安桥, 电话: 0799-5550-312'),
    ['岗位 下湾村村主任 姓名：“乔木”改为“安桥”', '岗位 下湾村村主任 电话：“0799-5550-302”改为“0799-5550-312”'],
    [
      'Post entry 下湾村村主任 holder: "乔木" became "安桥"',
      'Post entry 下湾村村主任 phone: "0799-5550-302" became "0799-5550-312"',
    ],
  ],
];

/** Edits that leave the meaning as it was. */
const formatting: readonly (readonly [string, Edit])[] = [
  ['lines are wrapped otherwise', (text) => text.replace('，电话报告指挥长', '，\n   电话报告指挥长')],
  ['marks are other marks', (text) => text.replace('**值班员**', '__值班员__')],
  ['brackets are half-width', (text) => text.replace('（1小时内）：', '(1小时内):')],
  ['line ends are other line ends', (text) => text.replaceAll('\n', '\r\n')],
  [
    'keys stand in another order',
    (text) => text.replace('{岗位: 安和县县长, 副职: [县水利局局长]}', '{副职: [县水利局局长], 岗位: 安和县县长}'),
  ],
  ['headings are numbered otherwise', (text) => text.replace('## 4 应急响应', '## 四、应急响应')],
];

async function changesIn(root: string, language: 'zh' | 'en'): Promise<string[]> {
  const { code, out, err } = await runMain(['diff', 'HEAD', '--format', 'json', '--lang', language], { cwd: root });
  expect([code, err]).toEqual([0, '']);
  const report: { plans: { changes: { text: string }[] }[]; registers: { text: string }[] } = JSON.parse(out);
  return [...report.plans.flatMap(({ changes }) => changes), ...report.registers].map(({ text }) => text);
}

describe('a history of edits', () => {
  it('is told edit by edit, in both languages', async () => {
    const { root, edit, commit } = gitWorkspace(floodCounty);
    for (const [what, file, change, zh, en] of history) {
      edit(file, change);
      expect(await changesIn(root, 'zh'), what).toEqual(zh);
      expect(await changesIn(root, 'en'), what).toEqual(en);
      commit(what);
    }
  });

  it.each(formatting)('is nothing where %s', async (_, change) => {
    const { root, edit } = gitWorkspace(floodCounty);
    edit(plan, change);
    expect(await changesIn(root, 'zh')).toEqual([]);
    const { code } = await runMain(['diff', '--exit-code'], { cwd: root });
    expect(code).toBe(0);
  });

  it('says what elsewhere leans on a change, and which procedure it needs', async () => {
    const follower = String(floodCounty['plans/flood.md'])
      .replaceAll('anhe/flood', 'xiawan/flood')
      .replaceAll('安和县防汛应急预案', '下湾村防汛应急预案')
      .replace('状态:', '上位预案: [anhe/flood]\n状态:');
    const { root, edit, commit } = gitWorkspace({ ...floodCounty, 'plans/xiawan.md': follower });
    edit(plan, (text) =>
      text.replace('不低于: 218.5', '不低于: 218.8').replace('（立即）：核实', '（10分钟内）：核实'),
    );
    const first = await runMain(['diff', 'HEAD', '--format', 'json'], { cwd: root });
    const report = JSON.parse(first.out);
    expect(report.plans[0].procedure).toBe('full');
    expect(report.touched).toContainEqual(expect.objectContaining({ kind: 'plan', file: 'plans/xiawan.md' }));
    expect(report.touched).toContainEqual(
      expect.objectContaining({ kind: 'card', name: '值班员（安和县防汛应急预案）' }),
    );
    commit();
    edit(plan, (text) => text.replace('0799-5550-150', '0799-5550-151'));
    const second = JSON.parse((await runMain(['diff', '--format', 'json'], { cwd: root })).out);
    expect(second.plans[0].procedure).toBe('simple');
  });

  it('tells a plan that came, went, moved or broke', async () => {
    const { root, edit, commit } = gitWorkspace(floodCounty);
    edit(plan, (text) => text.replace('编号: anhe/flood', '编号: [没有关上'));
    const broken = JSON.parse((await runMain(['diff', '--format', 'json'], { cwd: root })).out);
    expect(broken.plans).toEqual([expect.objectContaining({ state: 'unreadable' })]);
    commit();
    const { code, err } = await runMain(['diff', 'no-such-branch'], { cwd: root });
    expect(code).toBe(2);
    expect(err).toContain('no-such-branch');
  });
});
