import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Audience, buildView, secretScan } from '#view';
import { handbookDocuments } from '../../src/cli/handbook-documents.ts';
import { versionChanges } from '../../src/cli/plan-history.ts';
import { openWorkspace } from '../../src/index.ts';
import { hasTool, pdfText } from '../support/pdf.ts';
import { buildSmall } from './build-small.ts';
import { type Planted, secretWorkspace } from './secret-workspace.ts';

let planted: readonly Planted[];
const bytes = new Map<Audience, string>();

/** Every byte of an edition: pages, search, data, feeds, scripts, the text of its documents, the single file and the zip. */
async function everything(root: string, audience: Audience): Promise<string> {
  const { corpus } = await openWorkspace(root);
  const changes = versionChanges(root, corpus.plans);
  const options = { audience, language: 'zh', today: '2026-11-24', downloads: ['docx', 'pdf'], changes } as const;
  const view = buildView(corpus, options);
  const scan = audience === 'public' ? secretScan(corpus) : null;
  const { folder, report } = await buildSmall(view, scan, handbookDocuments(corpus, view, root));
  expect(report.leaks).toEqual([]);
  expect(report.brokenLinks).toEqual([]);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file));
  const zipped = Object.entries(unzipSync(readFileSync(`${folder}.zip`)));
  return [
    ...[...files, `${folder}.html`].filter((file) => statSync(file).isFile()).map(textOf),
    ...zipped.filter(([name]) => !/\.(?:pdf|docx)$/.test(name)).map(([name, part]) => `${name}\n${strFromU8(part)}`),
  ].join('\n');
}

const readsPdf = hasTool('pdftotext');

function textOf(file: string): string {
  const content = readFileSync(file);
  if (readsPdf && file.endsWith('.pdf')) return pdfText(file);
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

  it.skipIf(!readsPdf)('were looked for in the text of PDFs too', () => {
    expect(bytes.get('public')?.match(/敲铜锣，喊沿河\s*22\s*户/g)?.length).toBeGreaterThan(4);
  });

  it('do not come out of the version before', () => {
    const all = bytes.get('public') ?? '';
    expect(all).toContain('与 2025.1 版相比改了什么');
    expect(all).toContain('滩头小学');
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
  it('finds what the view let through', async () => {
    const { root } = secretWorkspace();
    const scan = secretScan((await openWorkspace(root)).corpus);
    const text = '<p>司徒秘乙 13912340001 0700-6660-003 510322198001011234 单位内部备注乙</p>';
    expect(new Set(scan.scan('x.html', text).map(({ what }) => what))).toEqual(
      new Set(['name', 'mobile', 'phone', 'identity', 'note']),
    );
    expect(scan.scan('y.html', '<p>0700-5550-001 139****0001 2026-11-24</p>')).toEqual([]);
  });
});
