import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RawFile } from '#corpus';

/** One file of a workspace that is made in memory. */
export interface MadeFile {
  readonly file: string;
  readonly text: string;
}

export function rawOf({ file, text }: MadeFile): RawFile {
  const bytes = new TextEncoder().encode(text);
  return { file, bytes, size: bytes.length };
}

interface IndexRow {
  readonly file: string;
  readonly kind: string;
  readonly title: string;
}

/** The folder of published documents: an argument, else BEIYU_CORPUS. */
export function corpusFolder(argument: string | undefined): string {
  const folder = argument ?? process.env.BEIYU_CORPUS ?? '';
  if (!existsSync(folder)) throw new Error(`no documents at “${folder}”: give the folder, or set BEIYU_CORPUS`);
  return folder;
}

function readIndex(folder: string): Map<string, IndexRow> {
  const lines = readFileSync(path.join(folder, 'INDEX.tsv'), 'utf8').split(/\r?\n/).slice(1);
  const rows = lines.map((line) => {
    const [file = '', kind = '', , , title = ''] = line.split('\t');
    return { file, kind, title: title.replaceAll('"', '') };
  });
  return new Map(rows.map((row) => [row.file, row]));
}

const kinds: readonly (readonly [RegExp, string])[] = [
  [/总体/, 'overall'],
  [/乡镇/, 'township'],
  [/村|社区/, 'village'],
  [/部门/, 'department'],
  [/处置卡|现场/, 'on-site'],
  [/企业/, 'enterprise-comprehensive'],
  [/学校|医院|单位/, 'unit'],
];

function kindOf(written: string): string {
  return kinds.find(([pattern]) => pattern.test(written))?.[1] ?? 'special';
}

const numbered =
  /^(?:第[一二三四五六七八九十]+[章节]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|\d+(?:\.\d+)+|\d+[.．、]?)\s*[\u4e00-\u9fffⅠⅡⅢⅣ][^。；，,;：:]{1,24}$/;

/** Excerpts of pages have no Markdown: a short numbered line is made a heading. */
function withHeadings(text: string): string {
  return text
    .split(/\r?\n/)
    .map((line) => (numbered.test(line.trim()) ? `## ${line.trim()}\n` : `${line}\n`))
    .join('\n');
}

function placeIn(title: string): string {
  return /^[（(]?([\u4e00-\u9fff]{1,6}?(?:自治县|省|市|县|区|镇|乡))/.exec(title)?.[1] ?? '某地';
}

function planFile(file: string, title: string, kind: string, body: string): MadeFile {
  const front = [`id: corpus/${path.basename(file).replace(/\.\w+$/, '')}`, `title: ${JSON.stringify(title)}`];
  front.push(`kind: ${kind}`, `jurisdiction: ${placeIn(title)}`, 'status: draft', 'version: "1"');
  return {
    file: `plans/${path.basename(file).replace(/\.\w+$/, '')}.md`,
    text: `---\n${front.join('\n')}\n---\n\n${body}`,
  };
}

/** The published plans and statutes as a workspace with the least front matter, in memory. */
export function corpusWorkspace(folder: string): MadeFile[] {
  const index = readIndex(folder);
  const plans = readdirSync(path.join(folder, 'zh')).map((name) => {
    const text = readFileSync(path.join(folder, 'zh', name), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
    const row = index.get(`zh/${name}`);
    return planFile(
      name,
      row?.title ?? name,
      kindOf(row?.kind ?? ''),
      name.endsWith('.txt') ? withHeadings(text) : text,
    );
  });
  const domain = path.resolve(folder, '../domain');
  const statutes = existsSync(domain)
    ? readdirSync(domain)
        .filter((name) => /law|statute/.test(name))
        .map((name) => planFile(`statute-${name}`, name, 'overall', readFileSync(path.join(domain, name), 'utf8')))
    : [];
  const all = [...plans, ...statutes];
  const places = new Set(all.map(({ text }) => /^jurisdiction: (.*)$/m.exec(text)?.[1] ?? ''));
  const levels = { 省: 'province', 市: 'city', 县: 'county', 区: 'county', 镇: 'township', 乡: 'township' } as const;
  const rows = [...places].map((place, number) => {
    const level = Object.entries(levels).find(([suffix]) => place.endsWith(suffix))?.[1] ?? 'county';
    return `- {id: p${number}, name: ${place}, level: ${level}}`;
  });
  return [
    { file: 'beiyu.yaml', text: 'name: corpus\nlocale: zh-CN\nprofiles: [cn]\n' },
    { file: 'registers/jurisdictions.yaml', text: `${rows.join('\n')}\n` },
    ...all,
  ];
}
