import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { cardCounty } from '../support/card-county.ts';
import { runMain } from '../support/run-cli.ts';
import { type Files, makeFolder } from '../support/workspace.ts';

async function print(files: Files, words: string) {
  const cwd = makeFolder(files);
  const outcome = await runMain(['cards', ...words.split(' '), '--out', 'out'], { cwd });
  const text = (name: string): string =>
    readFileSync(path.join(cwd, 'out', name), 'utf8')
      .replace(/<style>.*?<\/style>/s, '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ');
  return { ...outcome, text };
}

describe('household cards', () => {
  it('say the danger, the signal, where to go and how, what to do and what not, and whom to call', async () => {
    const { text } = await print(cardCounty, 'xiawan/village --kind public');
    expect(text('public-A5.html')).toMatch(
      /避险明白卡 下湾村后山滑坡 .*危险 滑坡，受威胁 86 人 听到这个就走 连续哨声 去哪里 中心小学操场（东面约 490 米，容纳 200 人） 怎么走 走老公路到中心小学 要做 .* 不要 不走沟底/,
    );
    expect(text('public-A5.html')).toMatch(/打电话 .*下湾村委会 0799-5550-301 .*119 .*120 .*110/);
  });

  it('have the form that the household fills in, in three copies', async () => {
    const { text } = await print(cardCounty, 'xiawan/village --kind public');
    const page = text('public-A5.html');
    for (const label of ['户主', '住址', '房屋类别', '家庭成员', '在危险点哪边', '监测人、电话', '发放单位（章）'])
      expect(page).toContain(label);
    expect(page).toContain('一式三份');
  });

  it('are one a danger for a place, of the nearest plan, though the county and other villages have plans too', async () => {
    const files = {
      ...cardCounty,
      'plans/county-slide.md': String(cardCounty['plans/flood.md'])
        .replace('编号: anhe/flood', '编号: anhe/slide')
        .replaceAll('安和县防汛应急预案', '安和县滑坡应急预案')
        .replace('灾种: [洪水]', '灾种: [滑坡]'),
    };
    const { out, text } = await print(files, '--kind public --place 下湾村');
    expect(out).toContain('public-A5.html');
    const page = text('public-A5.html');
    expect(page.match(/避险明白卡 下湾村后山滑坡/g)).toHaveLength(1);
    expect(page).not.toContain('安和县滑坡应急预案');
  });

  it('send nobody to a shelter because of polluted water', async () => {
    const { text } = await print(cardCounty, 'xiawan/village --kind public,sign');
    expect(text('public-A5.html')).not.toContain('下湾村水井');
    const [, well = ''] = /危险区域 下湾村水井(.*?)扫码/.exec(text('sign-A4.html')) ?? [];
    expect(well).toContain('水源污染');
    expect(well).not.toContain('中心小学操场');
  });

  it('tell the numbers that the short version tells', async () => {
    const files = {
      ...cardCounty,
      'plans/flood.md': String(cardCounty['plans/flood.md']).replace(
        '听到铜锣往高处走。',
        '听到铜锣往高处走，报险打县防汛办 0799-5550-150。',
      ),
    };
    const { text } = await print(files, 'anhe/flood --kind public');
    expect(text('public-A5.html')).toMatch(/县防汛办 0799-5550-150/);
  });

  it('stand on the ground of the unit whose plan it is', async () => {
    const { text } = await print(cardCounty, 'anhe/tank --kind sign');
    expect(text('sign-A4.html')).toContain('安和化工储罐');
    expect(text('sign-A4.html')).not.toContain('中心小学操场');
  });
});

describe('cards for the public', () => {
  it('are made from plans in force only', async () => {
    const draft = {
      ...cardCounty,
      'plans/flood.md': String(cardCounty['plans/flood.md']).replace('状态: 现行', '状态: 草案'),
    };
    const { code, err } = await print(draft, 'anhe/flood --audience public');
    expect(code).toBe(2);
    expect(err).toContain('给公众的卡片只用现行预案中公开的部分');
  });

  it('are held back until the plan is reviewed', async () => {
    const settings = String(cardCounty['beiyu.yaml']).replace(', requireReview: false', '');
    const { code } = await print({ ...cardCounty, 'beiyu.yaml': settings }, 'anhe/flood --audience public');
    expect(code).toBe(2);
  });

  it('show what the plan makes public: of a short version no roles, calls or charts', async () => {
    const { code } = await print(cardCounty, 'anhe/flood --audience public --kind role,calls,chart,ladder,plan');
    expect(code).toBe(2);
    const { text } = await print(cardCounty, 'anhe/flood --audience public --kind all');
    expect(text('public-A5.html')).toContain('避险明白卡');
  });

  it('carry no name of a person and no number that is not for the public', async () => {
    const { text } = await print(cardCounty, 'xiawan/village --audience public --kind all');
    for (const name of ['role-A6.html', 'calls-A4.html', 'plan-A4.html', 'public-A5.html', 'sign-A4.html']) {
      const page = text(name);
      expect(page).not.toMatch(/乔木|石桥|卞步云|0799-5550-30[23]/);
    }
    const { text: office } = await print(cardCounty, 'xiawan/village --kind calls,public');
    expect(office('calls-A4.html')).toContain('乔木');
    expect(office('public-A5.html')).toContain('监测人 石桥 0799-5550-303');
  });

  it('leave out what the text itself marks internal, and are still of the same edition', async () => {
    const files = {
      ...cardCounty,
      'plans/village.md': String(cardCounty['plans/village.md']).replace(
        '## 5 应急处置措施',
        '3. **监测员**（5分钟内）：打给乔木岭<!-- 内部 -->，密码锁在老屋<!-- /内部 -->，手机 13812341234。\n\n## 5 应急处置措施',
      ),
    };
    const open = await print(files, 'xiawan/village --audience public --kind role');
    const office = await print(files, 'xiawan/village --kind role');
    expect(office.text('role-A6.html')).toContain('密码锁在老屋');
    expect(open.text('role-A6.html')).not.toMatch(/密码锁|13812341234/);
    expect(open.text('role-A6.html')).toContain('138****1234');
    const hash = (text: string): string | undefined => /起施行 · ([0-9a-f]{6})/.exec(text)?.[1];
    expect(hash(open.text('role-A6.html'))).toBe(hash(office.text('role-A6.html')));
  });
});
