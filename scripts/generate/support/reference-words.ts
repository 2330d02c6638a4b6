import type { Language, Text } from '#model';

/** The fixed words of the reference pages. */
export const words: Readonly<Record<Language, Readonly<Record<string, string>> & { readonly anything: string }>> = {
  zh: {
    formats: '文件格式',
    format: '格式',
    schema: '名称',
    meaning: '说明',
    generated: '本页由 `schemas/` 生成，请勿手改。',
    source: '来源：',
    key: '键',
    other: '英文键',
    type: '类型',
    visible: '可见范围',
    required: '必填',
    public: '公开',
    internal: '内部',
    also: '也可写：',
    anything: '任意',
  },
  en: {
    formats: 'File formats',
    format: 'Format',
    schema: 'Name',
    meaning: 'Meaning',
    generated: 'Made from `schemas/`; do not edit.',
    source: 'Source:',
    key: 'Key',
    other: 'Chinese key',
    type: 'Type',
    visible: 'Who may see it',
    required: 'required',
    public: 'public',
    internal: 'internal',
    also: 'Also written ',
    anything: 'anything',
  },
};

export const typeWords: Readonly<Record<string, Text>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数字', en: 'number' },
  integer: { zh: '整数', en: 'whole number' },
  boolean: { zh: '是或否', en: 'yes or no' },
  array: { zh: '列表', en: 'list' },
  object: { zh: '键值对', en: 'keys and values' },
};

export const formatNames: Readonly<Record<string, Text>> = {
  date: { zh: '日期，如 2026-05-12', en: 'date, as 2026-05-12' },
  duration: { zh: '时长，如 30分钟', en: 'length of time, as 30 min' },
  phone: { zh: '电话', en: 'telephone number' },
  coordinates: { zh: '纬度,经度', en: 'latitude,longitude' },
  condition: { zh: '条件', en: 'condition' },
  version: { zh: '版本，加引号', en: 'version, in quotes' },
};
