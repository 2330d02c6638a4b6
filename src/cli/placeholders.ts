import type { Language } from '#model';

const chinese: Readonly<Record<string, string>> = {
  action: '动作',
  count: '数量',
  date: '日期',
  file: '文件',
  folder: '文件夹',
  id: '编号',
  kind: '种类',
  kinds: '种类',
  language: '语言',
  level: '级别',
  levels: '级别',
  name: '名称',
  names: '名称',
  number: '数',
  path: '路径',
  place: '地点',
  plan: '预案',
  revision: '版本',
  rule: '规则',
  rules: '规则',
  services: '平台',
  severity: '轻重',
  shell: '终端',
  text: '文字',
  time: '时间',
  topic: '主题',
  unit: '单位',
  versions: '两个版本',
  when: '时间',
  words: '词',
  work: '工作',
  year: '年份',
};

/** A notation like `--out <folder>` or `[path...]` with its placeholders in the reader's language. */
export function inWords(notation: string, language: Language): string {
  if (language === 'en') return notation;
  return notation.replaceAll(
    /(?<=[<[])[a-z]+(?=(?:\.{3})?[>\]])/g,
    (placeholder) => chinese[placeholder] ?? placeholder,
  );
}
