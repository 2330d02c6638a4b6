import type { Language } from '#model';

const zh = {
  headquarters: '指挥机构',
  hazards: '灾种',
  office: '办公室',
  plan: '专项预案',
  none: '没有预案',
  counts: (all: number, planned: number, missing: number) =>
    `${all} 个指挥机构，${planned} 个有专项预案，${missing} 个没有。`,
  noHeadquarters: '单位库里没有登记指挥机构。',
  noHazards: '预案和风险库里还没有灾种，或者没有登记行政区划。',
  place: '行政区划',
  legend: '● 有本级预案　○ 由上级预案覆盖　▲ 有风险点而没有预案　· 没有',
  gaps: (count: number) => (count === 0 ? '登记的风险都有预案管。' : `${count} 处“▲”：有风险点而没有预案。`),
  covered: { own: '本级', above: '上级', gap: '缺', none: '' },
};

type Words = typeof zh;

const en: Words = {
  headquarters: 'Headquarters',
  hazards: 'Hazards',
  office: 'Office',
  plan: 'Special plan',
  none: 'no plan',
  counts: (all, planned, missing) => `${all} headquarters, ${planned} with a special plan, ${missing} without.`,
  noHeadquarters: 'No headquarters is registered.',
  noHazards: 'Neither plans nor risks name a hazard yet, or no jurisdiction is registered.',
  place: 'Jurisdiction',
  legend: '● a plan of its own   ○ covered by a superior plan   ▲ a risk without a plan   · nothing',
  gaps: (count) => (count === 0 ? 'Every registered risk has a plan.' : `${count} × ▲: a risk without a plan.`),
  covered: { own: 'own', above: 'above', gap: 'gap', none: '' },
};

export const coverageWords: Readonly<Record<Language, Words>> = { zh, en };
