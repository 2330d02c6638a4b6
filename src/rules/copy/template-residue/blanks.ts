import { isForm } from '#corpus';
import { type Block, locate, type Plan, type Span } from '#model';

/** Something that a template left behind. */
export interface Residue {
  readonly kind: 'blank' | 'hint' | 'omitted';
  readonly text: string;
  readonly span: Span;
}

const crosses = new RegExp(
  '(?<![A-Za-z0-9.])(?:[xX]{2,}|×{2,}|＊{2,}|(?<![一二三四五六七八九十])[○〇]{2,}(?![一二三四五六七八九十]))(?![A-Za-z0-9.×])' +
    '(?:街道|社区|公司|学校|医院|水库|单位|部门|[省市县区镇乡村河江湖站局委办厂队组年月日路桥])?',
  'g',
);
const someplace = /某{1,2}(?:街道|社区|公司|学校|医院|水库|单位名|省|市|县|镇|乡|村(?!民)|局)/g;
const line = /[_＿]{3,}/g;
const bracket = /【([^【】\n]{0,40})】/g;
const bracketed = /[（(](?:[^（）()\n]{0,14}(?:填写|填入|待填|待补|待定|此处)[^（）()\n]{0,10})[）)]/g;
const asks = /填|待|请写|什么|多少|哪[里个些]|几|XX|××|某|^(?:单位|岗位|角色|时限|地点|人员|姓名|电话|名称|日期|数量)$/;
const marks = /[xX×＊○〇]{2}|某|[_＿]{3}|【|填[写入]|待[填补定]|此处|略/;

/** A look at the whole text: most plans have nothing that could be a blank. */
export function mayHaveBlanks({ document: { text }, bodyStart }: Plan): boolean {
  return marks.test(text.slice(bodyStart));
}

/** What stands in a block that a template would have: XX县, ____, 【…】, （此处填写…）, 略. */
export function blanksIn(plan: Plan, block: Block): Residue[] {
  const written = plan.document.text.slice(block.span.start, block.span.end);
  if (!marks.test(written)) return [];
  const whole = written.replaceAll('*', '').trim();
  if (/^[（(]?略[）)]?[。.]?$/.test(whole) && block.kind !== 'cell') return [at(block, 'omitted', whole, 0, written)];
  const hints = [...written.matchAll(bracket)]
    .filter(({ 0: text, 1: inner = '' }) => isHint(whole, text, inner))
    .map(({ index, 0: text }) => at(block, 'hint', text, index));
  const inForm = isForm(plan, block.section) || block.kind === 'cell';
  return inForm ? hints : [...hints, ...openIn(block, written)];
}

/** Blanks and hints that a form may have, and nothing else. */
function openIn(block: Block, written: string): Residue[] {
  const hints = [...written.matchAll(bracketed)].map(({ index, 0: text }) => at(block, 'hint', text, index));
  const lines = [...written.matchAll(line)].map(({ index, 0: text }) => at(block, 'blank', '____', index, text));
  const names = [...written.matchAll(crosses), ...written.matchAll(someplace)]
    .filter(({ index }) => !isPerson(written, index) && !isSample(written))
    .map(({ index, 0: text }) => at(block, 'blank', text, index));
  return [...hints, ...lines, ...names];
}

function at(block: Block, kind: Residue['kind'], text: string, index: number, written = text): Residue {
  const start = block.span.start + index;
  return { kind, text, span: { start, end: start + written.length } };
}

/** 【…】 is a hint alone in its paragraph, empty, or when it asks; as a label (【应急响应】) it is not. */
function isHint(whole: string, text: string, inner: string): boolean {
  return whole === text || inner.trim() === '' || asks.test(inner);
}

/** 徐XX is a stand-in for a person, which has a rule of its own. */
function isPerson(written: string, index: number): boolean {
  return /[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田姜范]$/.test(
    written.slice(0, index),
  );
}

/** A wording shown as a pattern: 文本举例、格式为“……”. */
function isSample(written: string): boolean {
  return /模板|格式|样式|样本|举例|示例|编号规则|编号为|例如：|如：“/.test(written);
}

/** Values of the front matter that a scaffold left: anything in 【】. */
export function valuesLeft(plan: Plan): Residue[] {
  const { text, locations } = plan.document;
  const head = text.slice(0, plan.bodyStart);
  if (!/【|[xX]{2,}[省市县区镇乡村]|××/.test(head)) return [];
  const commented = (start: number): boolean =>
    /(?:^|\s)#[^\n]*$/.test(text.slice(text.lastIndexOf('\n', start) + 1, start));
  const found: Residue[] = [];
  for (const { index, 0: written } of head.matchAll(/【[^【】\n]{0,60}】|(?:[xX]{2,}|×{2,})[省市县区镇乡村]/g)) {
    if (commented(index)) continue;
    const kind = written.startsWith('【') ? 'hint' : 'blank';
    found.push({ kind, text: written, span: { start: index, end: index + written.length } });
  }
  return locations[''] === undefined && locate(plan.document, '/id').end === 0 ? [] : found;
}
