import { describe, expect, it } from 'vitest';
import { buildView } from '#view';
import { findingTrend, versionChanges } from '../../src/cli/plan-history.ts';
import { checkWorkspace, openWorkspace } from '../../src/index.ts';
import { floodCounty } from '../support/flood-county.ts';
import { gitWorkspace } from '../support/git-workspace.ts';

const plan = 'plans/flood.md';

describe('a plan with an older version in git', () => {
  function revised(): ReturnType<typeof gitWorkspace> {
    const workspace = gitWorkspace(floodCounty);
    workspace.edit(plan, (text) => text.replace('昼夜有人接', '全天有人接'));
    workspace.commit('within the version');
    workspace.edit(plan, (text) =>
      text
        .replace('"2026.1"', '"2027.1"')
        .replace('不低于: 218.5', '不低于: 218.8')
        .replace('640 名群众', '480 名群众'),
    );
    workspace.commit('the next version');
    return workspace;
  }

  it('says on its page what changed since: to the public only what is public', async () => {
    const { root } = revised();
    const { corpus } = await openWorkspace(root);
    const changes = versionChanges(root, corpus.plans);
    const options = { language: 'zh', today: '2027-01-01', changes } as const;
    const linesFor = (audience: 'public' | 'internal'): readonly string[] => {
      const shown = buildView(corpus, { ...options, audience }).plans.find(({ id }) => id === 'anhe/flood');
      expect(shown?.changes?.since).toBe('2026.1');
      return shown?.changes?.lines ?? [];
    };
    expect(linesFor('public')).toEqual([expect.stringContaining('启动推迟了')]);
    expect(linesFor('internal').join('\n')).toContain('480 名群众');
  });

  it('has none while its version stands', async () => {
    const workspace = gitWorkspace(floodCounty);
    workspace.edit(plan, (text) => text.replace('640 名群众', '480 名群众'));
    workspace.commit();
    expect(versionChanges(workspace.root, (await openWorkspace(workspace.root)).corpus.plans).size).toBe(0);
  });
});

describe('the trend of findings', () => {
  it('counts the last months from git once, and now', async () => {
    const { root, edit } = gitWorkspace(floodCounty);
    edit(plan, (text) => text.replace('（立即）：核实', '：核实'));
    const { corpus } = await openWorkspace(root);
    const report = checkWorkspace({ corpus, language: 'zh', today: '2026-11-24' });
    const trend = findingTrend(root, report, '2026-11-24');
    expect(trend).toHaveLength(2);
    const [before, now] = trend;
    expect(now?.errors ?? 0).toBe(report.summary.errors);
    expect((now?.warnings ?? 0) + (now?.errors ?? 0)).toBeGreaterThan((before?.warnings ?? 0) + (before?.errors ?? 0));
    expect(findingTrend(root, report, '2026-11-24')).toEqual(trend);
  });
});
