import { describe, expect, it } from 'vitest';
import { floodCounty } from '../support/flood-county.ts';
import { gitWorkspace } from '../support/git-workspace.ts';
import { runMain } from '../support/run-cli.ts';

describe('beiyu check --since', () => {
  it('tells what came since a revision, wherever the old findings have moved to', async () => {
    const { root, edit } = gitWorkspace({
      ...floodCounty,
      'plans/flood.md': String(floodCounty['plans/flood.md']).replace('**转移组**（1小时内）：', '**转移组**：'),
    });
    const rulesOf = async (...argv: readonly string[]): Promise<string[]> => {
      const { out } = await runMain(['check', '--format', 'json', '--only', 'procedure', ...argv], { cwd: root });
      const report: { findings: { rule: string; message: string }[] } = JSON.parse(out);
      return report.findings.map(({ rule }) => rule);
    };
    expect(await rulesOf()).toEqual(['procedure/no-time']);
    edit('plans/flood.md', (text) => text.replace('## 1 总则\n', '## 1 总则\n\n本预案由县水利局解释。\n'));
    expect(await rulesOf('--since', 'HEAD')).toEqual([]);
    edit('plans/flood.md', (text) => text.replace('**指挥长**（立即）：命令', '命令'));
    expect(await rulesOf('--since', 'HEAD')).toEqual(['procedure/no-actor']);
  });

  it('says in one line that git knows no such revision', async () => {
    const { root } = gitWorkspace(floodCounty);
    const { code, err } = await runMain(['check', '--since', 'nowhere'], { cwd: root });
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('nowhere');
  });
});
