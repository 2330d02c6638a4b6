import { describe, expect, it } from 'vitest';
import { type Reporter, reporterNamed, widthOf } from '#report';
import { cleanReport, contextWith, findingAt, sampleFindings, sampleReport } from '../support/sample-report.ts';

function pretty(...given: Parameters<Reporter>): string {
  return [...(reporterNamed('pretty')?.(...given) ?? '')].join('');
}

describe('the report for people', () => {
  it('reads in Chinese at 80 columns', () => {
    expect(pretty(sampleReport, contextWith())).toMatchInlineSnapshot(`
      "plans/county/flood.md ─────────────────────────── 1 个错误，1 个警告，1 个提示

      错误  Ⅱ级响应和Ⅲ级响应之间有空档：93.0 到 93.5 之间没有级别。
        plans/county/flood.md:6:20
        5 │   Ⅰ级:
        6 │     条件: {任一: [{指标: 河道水位, 站点: 安和站, 不低于: 218.5, 单位: m},…
          │                          ^^^^^^^^^^^^^^
        7 │     决定: 指挥长
        相关      plans/county/overall, 2.md:12:3 上位预案写的是 30 人。
        依据      《突发事件应对法》第71条（必须）
        怎么改    把上一级的“不低于”和下一级的“低于”写成同一个数。
        规则      level/gap

      警告  “有关部门”没有指明是哪个单位。
        plans/county/flood.md:10:501
        10 │ …，下湾村后山滑坡点威胁 86 人，有关部门及时处置，县水利局在下湾后山设位…
           │                                ^^^^^^^^
        依据      《突发事件应对法》第71条（必须）
        怎么改    写明单位的名称。
        可自动改  改为“县水利局”（beiyu fix）
        规则      text/vague-wording

      提示  <b>“|”
            *不在*角色里*
        plans/county/flood.md:12:11
        12 │ 1. **“值班员”Ⅱ级**  （10分钟内）：核实。
           │              ^^^
        怎么改    把上一级的“不低于”和下一级的“低于”写成同一个数。
        规则      role/undeclared-actor

      未检查
        - 法规库里没有“防洪法”。（law/repealed；plans/a.md、plans/b.md）

      有 1 个问题可以自动改：运行 beiyu fix（先看改动：beiyu fix --dry-run）。

      1 个错误，1 个警告，1 个提示。检查了 102 个文件、64 个预案，用时 0.4 秒。
      "
    `);
  });

  it('reads in English at 80 columns', () => {
    const findings = sampleFindings.slice(1, 2).map((finding) => ({
      ...finding,
      message: 'Nobody is named.',
      help: 'Name the unit.',
      basis: [{ law: 'GB/T 29639-2020', article: '6.1.2', strength: 'should' as const }],
    }));
    const summary = { ...sampleReport.summary, errors: 0, infos: 0 };
    expect(pretty({ ...sampleReport, summary, findings }, contextWith({ language: 'en' }))).toMatchInlineSnapshot(`
      "plans/county/flood.md ────────────────────────────────────────────── 1 warning

      warning  Nobody is named.
        plans/county/flood.md:10:501
        10 │ …，下湾村后山滑坡点威胁 86 人，有关部门及时处置，县水利局在下湾后山设位…
           │                                ^^^^^^^^
        basis     GB/T 29639-2020, clause 6.1.2 (recommended)
        mend it   Name the unit.
        auto-fix  Replace with 县水利局 (beiyu fix)
        rule      text/vague-wording

      Not checked
        - 法规库里没有“防洪法”。 (law/repealed; plans/a.md, plans/b.md)

      1 problem can be mended automatically: run beiyu fix (look first: beiyu fix
      --dry-run).

      1 warning. Checked 64 plans in 102 files, 0.4 s.
      "
    `);
  });

  it.each([60, 80, 200])('keeps to %d columns, but for the one line that sums up', (width) => {
    const report = { ...sampleReport, findings: [...sampleFindings, ...sampleFindings] };
    const lines = pretty(report, contextWith({ width })).trimEnd().split('\n').slice(0, -1);
    expect(lines.filter((line) => widthOf(line) > Math.min(100, width) && !line.includes('beiyu'))).toEqual([]);
  });

  it('says the same with colour as without', () => {
    const coloured = pretty(sampleReport, contextWith({ colour: true }));
    expect(coloured).toContain('\u001B[31m');
    expect(coloured.replace(/\u001B\[\d+m/g, '')).toBe(pretty(sampleReport, contextWith()));
  });

  it('says what to begin with when there is much: what hides other findings, then what is most', () => {
    const syntax = findingAt(2, '编号', { rule: 'syntax/front-matter', message: 'front matter 没有结束。' });
    const gaps = Array.from({ length: 3 }, () => findingAt(6, '河道水位'));
    const text = pretty({ ...sampleReport, findings: [...sampleFindings, ...gaps, syntax] }, contextWith());
    const advice = text.slice(text.indexOf('先改这些'));
    expect(advice).toMatch(/1\. front matter 没有结束/);
    expect(advice).toMatch(/2\. Ⅱ级响应[\s\S]*共 4\s+处/);
  });

  it('says only what was found when it is to be quiet, and nothing when nothing was', () => {
    expect(pretty(sampleReport, contextWith({ quiet: true }))).not.toContain('beiyu fix --dry-run');
    expect(pretty(cleanReport, contextWith({ quiet: true }))).toBe('');
  });

  it('says in one line that nothing was found', () => {
    expect(pretty(cleanReport, contextWith())).toBe('没有发现问题。检查了 9 个文件、2 个预案，用时 0.1 秒。\n');
    expect(pretty(cleanReport, contextWith({ language: 'en' }))).toBe(
      'No problems found. Checked 2 plans in 9 files, 0.1 s.\n',
    );
  });
});
