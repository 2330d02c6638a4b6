import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Audience, buildView, secretScan } from '#view';
import { handbookDocuments } from '../../src/cli/handbook-documents.ts';
import { openWorkspace } from '../../src/index.ts';
import { buildSmall } from './build-small.ts';
import { type Planted, secretWorkspace } from './secret-workspace.ts';

let planted: readonly Planted[];
const bytes = new Map<Audience, string>();

/** Every byte of an edition: pages, search, data, scripts, Word documents and the single file. */
async function everything(root: string, audience: Audience): Promise<string> {
  const { corpus } = openWorkspace(root);
  const view = buildView(corpus, { audience, language: 'zh', today: '2026-11-24', downloads: ['docx', 'pdf'] });
  const scan = audience === 'public' ? secretScan(corpus) : null;
  const { folder, report } = await buildSmall(view, scan, handbookDocuments(corpus, view, root));
  expect(report.leaks).toEqual([]);
  expect(report.brokenLinks).toEqual([]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  return [...files, `${folder}.html`]
    .filter((file) => statSync(file).isFile())
    .map(textOf)
    .join('\n');
}

function textOf(file: string): string {
  const content = readFileSync(file);
  if (!file.endsWith('.docx')) return content.toString('utf8');
  return Object.values(unzipSync(content))
    .map((part) => strFromU8(part).replaceAll(/<[^>]*>/g, ''))
    .join('\n');
}

describe('secrets in every register and in prose', () => {
  beforeAll(async () => {
    const workspace = secretWorkspace();
    planted = workspace.planted;
    for (const audience of ['public', 'internal'] as const)
      bytes.set(audience, await everything(workspace.root, audience));
  });

  it('are planted by the dozen', () => {
    expect(new Set(planted.map(({ value }) => value)).size).toBeGreaterThanOrEqual(40);
  });

  it('reach no byte of the public edition', () => {
    const all = bytes.get('public') ?? '';
    expect(planted.filter(({ value }) => all.includes(value)).map(({ value }) => value)).toEqual([]);
    expect(all).not.toContain('<script>alert');
  });

  it('stand where they are due in the office’s edition', () => {
    const all = bytes.get('internal') ?? '';
    expect(planted.filter(({ value, office }) => office && !all.includes(value)).map(({ value }) => value)).toEqual([]);
  });

  it('leave what is public in place, a mobile number masked', () => {
    const all = bytes.get('public') ?? '';
    for (const fact of ['0700-5550-001', '0700-5550-003', '滩头祠堂', '敲铜锣，喊沿河 22 户', '139****0005'])
      expect(all).toContain(fact);
  });
});

describe('the scan of the built folder', () => {
  it('finds what the view let through', () => {
    const { root } = secretWorkspace();
    const scan = secretScan(openWorkspace(root).corpus);
    const text = '<p>司徒秘乙 13912340001 0700-6660-003 510322198001011234 单位内部备注乙</p>';
    expect(new Set(scan.scan('x.html', text).map(({ what }) => what))).toEqual(
      new Set(['name', 'mobile', 'phone', 'identity', 'note']),
    );
    expect(scan.scan('y.html', '<p>0700-5550-001 139****0001 2026-11-24</p>')).toEqual([]);
  });
});
