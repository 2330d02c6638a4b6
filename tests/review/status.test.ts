import { describe, expect, it } from 'vitest';
import { floodCounty, floodPlan } from '../support/flood-county.ts';
import { runMain } from '../support/run-cli.ts';
import { makeFolder } from '../support/workspace.ts';

interface Step {
  readonly stage: string;
  readonly state: string;
  readonly due: string | null;
}

/** The stations of the flood plan with these lines in its head, as of a day. */
async function stepsOf(head: string, today: string): Promise<Map<string, Step>> {
  const root = makeFolder({ ...floodCounty, 'plans/flood.md': floodPlan.replace('公开: 简本', `${head}\n公开: 简本`) });
  const { code, out } = await runMain(['status', 'anhe/flood', '--format', 'json'], { cwd: root, today });
  expect(code).toBe(0);
  const [life]: { steps: Step[] }[] = JSON.parse(out);
  return new Map((life?.steps ?? []).map((step) => [step.stage, step]));
}

describe('the life of a plan', () => {
  it('counts filing and publication in working days, over the spring festival', async () => {
    const steps = await stepsOf('日期: {印发: 2026-02-09}', '2026-03-01');
    // The festival of 2026 gives nine days off from 15 February and takes two weekends for it.
    expect(steps.get('filing')).toMatchObject({ state: 'due', due: '2026-03-13' });
    expect(steps.get('publication')).toMatchObject({ state: 'due' });
    expect((await stepsOf('日期: {印发: 2026-02-09}', '2026-03-14')).get('filing')).toMatchObject({ state: 'overdue' });
  });

  it('knows what is done, and when it is due again', async () => {
    const head =
      '日期: {印发: 2024-05-06, 施行: 2024-06-01, 公布: 2024-05-20, 评估: 2024-03-01}\n备案: {机关: 市防办, 日期: 2024-05-20}';
    const steps = await stepsOf(head, '2026-11-24');
    expect(['issue', 'filing', 'publication'].map((stage) => steps.get(stage)?.state)).toEqual([
      'done',
      'done',
      'done',
    ]);
    expect(steps.get('evaluation')).toMatchObject({ state: 'later', due: '2027-03-01' });
    expect((await stepsOf(head, '2027-03-02')).get('evaluation')).toMatchObject({ state: 'overdue' });
  });

  it('asks for the review of a plan that is in force without one', async () => {
    expect((await stepsOf('日期: {印发: 2026-05-06}', '2026-06-01')).get('review')).toMatchObject({ state: 'overdue' });
  });
});
