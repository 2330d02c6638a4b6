import type { Card } from '#cards';
import type { HandbookView, Link, PlaceView, PlanView, ShelterView } from '#view';

const flood: Link = { slug: 'flood', name: '洪水' };
const county: Link = { slug: 'shan', name: '山水县' };
const town: Link = { slug: 'he', name: '河口镇' };
const village: Link = { slug: 'wan', name: '河湾村' };

const hall: ShelterView = {
  id: 'he/hall',
  name: '河口镇文化站',
  place: town,
  address: null,
  kind: null,
  capacity: 300,
  accessible: true,
  hazards: [],
  facilities: [],
  routes: ['中街向北 200 米'],
  phone: '0700-5550-211',
  keptBy: '河口镇',
  at: { latitude: 30.43, longitude: 106.4 },
  km: null,
};

export const countyPlan: PlanView = {
  id: 'shan/flood',
  slug: 'shan/flood',
  title: '山水县防汛抗旱应急预案',
  kind: 'special',
  kindName: '专项应急预案',
  status: 'in-force',
  statusName: '现行',
  version: '2026.1',
  place: county,
  hazards: [flood],
  lead: '县水利局',
  headquarters: ['山水县防汛抗旱指挥部', '县防指'],
  extent: 'summary',
  summary: '听到连续铜锣声，马上往高处走。不要回家取东西；老人孩子先走。',
  dates: [
    { what: 'issued', on: '2026-04-10' },
    { what: 'effective', on: '2026-05-01' },
  ],
  effective: '2026-05-01',
  filing: { with: '市防办', on: '2026-04-24', number: '备〔2026〕3号' },
  issue: { number: '山政办发〔2026〕3号', by: '山水县人民政府', signatory: '县长' },
  basis: [{ name: '中华人民共和国突发事件应对法', article: '28', number: '主席令第25号' }],
  levels: ([1, 2, 3, 4] as const).map((level) => ({
    level,
    when: {
      mode: 'any' as const,
      of: [
        { text: `河口站河道水位达到 ${95 - level} m、不到 ${96 - level} m` },
        { text: '降雨量（3小时内）达到 100 mm' },
      ],
    },
    decide: '指挥长',
    report: { to: '市防办', phone: '30分钟', written: '1小时' },
    standDown: { decide: '指挥长', when: { text: '水位退至警戒以下' } },
  })),
  ladders: [
    {
      metric: '河道水位',
      at: '河口站',
      window: null,
      unit: 'm',
      rungs: ([1, 2, 3, 4] as const).map((level) => ({ level, min: 95 - level, max: level === 1 ? null : 96 - level })),
    },
  ],
  warnings: [
    { level: 'red', when: { text: '降雨量（3小时内）达到 100 mm' }, issue: '县气象局' },
    { level: 'orange', when: { text: '降雨量（3小时内）达到 50 mm' }, issue: '县气象局' },
  ],
  roles: [
    {
      name: '指挥长',
      slug: 'r-1',
      filledBy: ['县政府分管副县长'],
      members: [],
      deputies: ['县水利局局长'],
      duties: ['决定启动和终止'],
      calls: [],
    },
  ],
  reporting: [],
  resources: [],
  follows: [],
  below: [{ slug: 'wan/village', name: '河湾村应急预案' }],
  worksWith: [],
  triggers: [],
  procedures: [],
  body: null,
  calls: [{ name: '县水利局', phone: '0700-5550-102' }],
  digest: '0123456789ab',
  changes: {
    since: '2025.1',
    lines: ['Ⅱ级响应 条件：“河口站河道水位 ≥ 93 m”改为“河口站河道水位 ≥ 92.8 m”，启动提前了'],
  },
  hasCards: false,
  file: null,
  downloads: [],
};

const steps = [
  {
    address: '2/1',
    position: 1,
    actors: ['监测员'],
    time: '立即',
    timeKind: 'immediately',
    seconds: 0,
    action: '敲铜锣，喊沿河 22 户',
    details: ['先喊老人户'],
  },
  {
    address: '2/2',
    position: 2,
    actors: ['村主任'],
    time: '30分钟内',
    timeKind: 'within',
    seconds: 1800,
    action: '带 86 人走老公路到河口镇文化站，点名',
    details: [],
  },
] as const;

export const villagePlan: PlanView = {
  ...countyPlan,
  id: 'wan/village',
  slug: 'wan/village',
  hasCards: true,
  title: '河湾村应急预案',
  kind: 'village',
  kindName: '村（社区）应急预案',
  place: village,
  extent: 'full',
  summary: '听到铜锣，沿河 86 人走老公路去河口镇文化站。',
  levels: [],
  ladders: [],
  warnings: [],
  below: [],
  follows: [{ slug: 'shan/flood', name: countyPlan.title }],
  roles: [
    { name: '村主任', slug: 'r-2', filledBy: ['河湾村村主任'], members: [], deputies: [], duties: [], calls: [] },
    {
      name: '监测员',
      slug: 'r-3',
      filledBy: ['河湾村委会'],
      members: [],
      deputies: [],
      duties: ['巡查', '敲锣'],
      calls: [],
    },
  ],
  reporting: [{ from: '河湾村委会', to: '河口镇', by: '电话', within: '10分钟' }],
  resources: [{ name: '手电', kind: 'supply', quantity: '20支', from: null }],
  procedures: [{ title: '人员转移避险', address: '2', level: null, warning: null, steps }],
  body: {
    html: '<h2 id="1">1 风险点位</h2>\n<p>沿河 22 户 86 人。</p>\n<h2 id="2">2 人员转移避险</h2>\n<ol><li id="2/1"><strong>监测员</strong>（立即）：敲铜锣</li><li id="2/2"><strong>村主任</strong>（30分钟内）：带 86 人转移</li></ol>\n<table role="table"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">户</th><th role="columnheader" scope="col">人数</th></tr></thead><tbody role="rowgroup"><tr role="row"><td role="cell" data-label="户">沿河一组</td><td role="cell" data-label="人数">40</td></tr></tbody></table>\n',
    contents: [
      { address: '1', title: '1 风险点位', depth: 2 },
      { address: '2', title: '2 人员转移避险', depth: 2 },
    ],
  },
};

const householdCard: Card = {
  kind: 'public',
  key: 'wan/public',
  language: 'zh',
  audience: 'public',
  level: null,
  scenario: '避险明白卡',
  title: '河湾低洼段',
  role: -1,
  source: {
    id: 'wan/village',
    title: '河湾村应急预案',
    version: '2026.1',
    date: '2026-05-01',
    hash: '012345',
    url: null,
    subject: '河湾村·洪水',
  },
  blocks: [
    {
      kind: 'rows',
      zone: 'main',
      heading: '',
      rows: [{ label: '听到这个就走', text: '连续铜锣', details: [], actors: '', address: '' }],
    },
    { kind: 'lines', zone: 'main', heading: '不要', mark: 'dont', lines: ['不要蹚水'] },
    {
      kind: 'calls',
      zone: 'contact',
      heading: '打电话',
      wide: false,
      calls: [{ name: '河口镇', phone: '0700-5550-201', note: '' }],
    },
    { kind: 'blanks', zone: 'contact', heading: '住户', labels: ['户主', '家庭人数'] },
  ],
};

const planLink = ({ slug, title }: PlanView): Link => ({ slug, name: title });

function place(
  link: Link,
  level: string,
  within: readonly Link[],
  children: readonly Link[],
  rest: Partial<PlaceView>,
): PlaceView {
  return {
    ...link,
    id: link.slug,
    level,
    population: 12000,
    within,
    children,
    neighbours: [],
    hazards: [flood],
    calls: [{ name: '河口镇', phone: '0700-5550-201' }],
    risks: [],
    shelters: [],
    nearest: [],
    plans: [],
    plansAbove: [],
    summaries: [],
    at: null,
    cards: [],
    ...rest,
  };
}

/** A handbook of one county, one town and one village: enough for every template of the site. */
export const smallHandbook: HandbookView = {
  format: 1,
  audience: 'public',
  language: 'zh',
  title: '山水县应急手册',
  publisher: '山水县应急管理局',
  notice: null,
  site: null,
  edition: '2026-11-24',
  commit: null,
  root: county,
  numbers: [
    { name: '火警、救援', phone: '119' },
    { name: '报警', phone: '110' },
    { name: '急救', phone: '120' },
    { name: '交通事故', phone: '122' },
    { name: '政务热线', phone: '12345' },
  ],
  duty: { name: '县应急局', phone: '0700-5550-101' },
  hazards: [
    {
      slug: 'flood',
      name: '洪水',
      aliases: ['洪水', '防汛', '防洪'],
      class: 'nature',
      now: ['马上往高处走', '带上老人、孩子、手机和药', '关掉电闸和燃气'],
      never: ['不要蹚水', '不要回家取东西'],
      before: ['记住信号、路线和安置点'],
      during: ['听村干部指挥'],
      after: ['得到通知才能回家'],
      warnings: [
        { level: 'red', advice: '全部转移' },
        { level: 'orange', advice: '按通知转移' },
        { level: 'yellow', advice: '准备转移' },
        { level: 'blue', advice: '看水情' },
      ],
      calls: [
        { name: '火警、救援', phone: '119' },
        { name: '县水利局', phone: '0700-5550-102' },
      ],
      shelters: [hall],
      places: [{ place: village, risks: ['河湾低洼段'], exposed: 86 }],
      plans: [planLink(countyPlan), planLink(villagePlan)],
      local: [{ place: village, plan: planLink(villagePlan), summary: '听到铜锣，沿河 86 人走老公路去河口镇文化站。' }],
      leads: ['县水利局'],
      cases: [{ slug: 'case-1', name: '2021年老街进水' }],
    },
  ],
  plans: [countyPlan, villagePlan],
  places: [
    place(county, '县', [], [town], { plans: [planLink(countyPlan)] }),
    place(town, '乡镇', [county], [village], { shelters: [hall], plansAbove: [planLink(countyPlan)] }),
    place(village, '村', [town, county], [], {
      risks: [
        {
          id: 'wan/low',
          name: '河湾低洼段',
          place: village,
          kind: '洪水',
          hazard: flood,
          grade: '较大',
          exposed: 86,
          responsible: '河口镇',
          status: '监测中',
          signal: '连续铜锣',
          route: '老公路',
          shelters: [],
          at: { latitude: 30.418, longitude: 106.411 },
        },
      ],
      nearest: [{ ...hall, km: 1.7 }],
      plans: [planLink(villagePlan)],
      plansAbove: [planLink(countyPlan)],
      summaries: [{ plan: planLink(villagePlan), summary: '听到铜锣，沿河 86 人走老公路去河口镇文化站。' }],
      cards: [planLink(villagePlan)],
    }),
  ],
  shelters: [hall],
  roles: [
    {
      slug: 'r-2',
      name: '村主任',
      entries: [
        {
          plan: planLink(villagePlan),
          place: village,
          filledBy: ['河湾村村主任'],
          duties: [],
          calls: [{ name: '河口镇', phone: '0700-5550-201' }],
          procedures: [{ title: '人员转移避险', address: '2', level: null, warning: null, steps: [...steps.slice(1)] }],
        },
      ],
    },
    {
      slug: 'r-3',
      name: '监测员',
      entries: [
        {
          plan: planLink(villagePlan),
          place: village,
          filledBy: ['河湾村委会'],
          duties: ['巡查'],
          calls: [],
          procedures: [
            { title: '人员转移避险', address: '2', level: null, warning: null, steps: [...steps.slice(0, 1)] },
          ],
        },
      ],
    },
  ],
  sheets: [
    {
      slug: 'wan/village',
      title: '河湾村应急预案',
      plan: planLink(villagePlan),
      place: village,
      cards: [
        householdCard,
        { ...householdCard, kind: 'role', key: 'wan/r', level: 2, scenario: 'Ⅱ级响应', title: '监测员' },
      ],
    },
  ],
  drills: [
    {
      id: 'd1',
      slug: 'd1',
      title: '河湾村转移演练',
      date: '2026-05-16',
      status: 'held',
      form: '实战',
      plans: [planLink(villagePlan)],
      place: null,
      participants: ['河口镇'],
      people: 120,
      findings: [],
      html: null,
    },
  ],
  cases: [
    {
      id: 'case-1',
      slug: 'case-1',
      title: '2021年老街进水',
      date: '2021-07-08',
      place: town,
      hazards: [flood],
      grade: '一般',
      moved: 1120,
      html: '<h2>主要经验</h2>\n<p>户清单到人，转移快。</p>\n',
    },
  ],
  glossary: [{ term: '先期处置', meaning: '最先在场的人做的事。' }],
  synonyms: [
    ['洪水', '防汛', '防洪'],
    ['山水县水利局', '县水利局'],
  ],
  office: null,
};
