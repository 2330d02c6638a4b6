import type { PlanReader } from '#cards';
import { kindName } from '#corpus';
import type { CoverField, OfficialDocument } from './block.ts';
import { officialDate } from './dates.ts';

const labels = {
  zh: {
    kind: '预案类型',
    number: '预案编号',
    version: '版本号',
    unit: '编制单位',
    place: '适用区域',
    issuer: '发布单位',
    document: '发文字号',
    signed: '批准人（签名）',
    post: '职务',
    issued: '颁布日期',
    effective: '实施日期',
    filed: '备案',
    seal: '（公章）',
  },
  en: {
    kind: 'Kind',
    number: 'Plan number',
    version: 'Version',
    unit: 'Prepared by',
    place: 'Area',
    issuer: 'Issued by',
    document: 'Document number',
    signed: 'Approved by (signature)',
    post: 'Position',
    issued: 'Issued on',
    effective: 'In force from',
    filed: 'Filed',
    seal: '(seal)',
  },
} as const;

const enterpriseKinds = new Set(['enterprise-comprehensive', 'enterprise-special', 'on-site', 'unit']);

/** Plans of enterprises and other units are signed by their head; those of governments are issued by a document. */
export function isOfUnit(reader: PlanReader): boolean {
  return enterpriseKinds.has(reader.plan.front.kind);
}

/** The lines of the cover: number, version, unit and dates for a unit's plan; area, issuer and number for a government's. */
export function coverFields(reader: PlanReader): CoverField[] {
  const { plan, around, language } = reader;
  const { front } = plan;
  const words = labels[language];
  const own: CoverField[] = [
    { label: words.number, value: front.id },
    { label: words.version, value: front.version },
  ];
  const dates: CoverField[] = [
    { label: words.issued, value: officialDate(front.dates?.issued, language) },
    { label: words.effective, value: officialDate(front.dates?.effective, language) },
  ];
  if (isOfUnit(reader)) return [...own, { label: words.unit, value: front.lead ?? '' }, ...dates];
  return [
    { label: words.kind, value: kindName(plan, around, language) },
    ...own,
    { label: words.unit, value: front.lead ?? '' },
    { label: words.issuer, value: front.issue?.by ?? '' },
    { label: words.document, value: front.issue?.number ?? '' },
    ...dates,
    {
      label: words.filed,
      value: [front.filing?.with, front.filing?.number].filter((part) => part !== undefined).join(' '),
    },
  ].filter(({ value }) => value !== '');
}

/** The page on which the head of the unit puts the plan in force, or the government's issue page. */
export function approvalPage(reader: PlanReader): OfficialDocument['approval'] {
  const { plan, language } = reader;
  const { front } = plan;
  const words = labels[language];
  const effective = officialDate(front.dates?.effective, language);
  const text =
    language === 'zh'
      ? [
          `《${plan.title}》（版本 ${front.version}）已经审定，现予批准发布，自${effective === '' ? '        年    月    日' : effective}起施行。`,
          replacedText(reader),
        ]
      : [
          `${plan.title} (version ${front.version}) is approved and comes into force on ${effective === '' ? '____________' : effective}.`,
          replacedText(reader),
        ];
  return {
    text: text.filter((line) => line !== ''),
    fields: [
      { label: words.signed, value: '' },
      { label: words.post, value: front.issue?.signatory ?? '' },
      { label: words.issued, value: officialDate(front.dates?.approved ?? front.dates?.issued, language) },
    ],
  };
}

function replacedText({ plan, language }: PlanReader): string {
  const replaced = plan.front.replaces ?? [];
  if (replaced.length === 0) return '';
  return language === 'zh'
    ? `${replaced.map((name) => `《${name}》`).join('、')}同时废止。`
    : `It replaces ${replaced.join(', ')}.`;
}
