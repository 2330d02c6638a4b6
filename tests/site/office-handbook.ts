import type { HandbookView, OfficeView } from '#view';
import { countyPlan, smallHandbook, villagePlan } from './small-handbook.ts';

const county = { slug: countyPlan.slug, name: countyPlan.title };
const village = { slug: villagePlan.slug, name: villagePlan.title };

const office: OfficeView = {
  status: [county, village].map((plan, index) => ({
    plan,
    kindName: '专项应急预案',
    statusName: '现行',
    publish: '简本',
    version: '2026.1',
    effective: '2026-05-01',
    place: '山水县',
    reviewed: index === 0 ? { on: '2026-03-15', verdict: '通过', experts: ['某专家'], current: true } : null,
    findings: { errors: 0, warnings: 1, infos: 0 },
  })),
  coverage: {
    hazards: [{ slug: 'flood', name: '洪水' }],
    rows: [
      { place: { slug: 'shan', name: '山水县' }, cells: [{ plans: [county], above: [], risk: false }] },
      { place: { slug: 'he', name: '河口镇' }, cells: [{ plans: [], above: [county], risk: true }] },
    ],
    headquarters: [
      { name: '山水县防汛抗旱指挥部', hazards: ['洪水'], office: '县水利局', plans: [county] },
      { name: '山水县抗震救灾指挥部', hazards: ['地震'], office: null, plans: [] },
    ],
  },
  due: [
    { what: '演练', name: county.name, plan: county, on: '2026-10-01', overdue: true, who: '县水利局' },
    { what: '物资到期', name: '编织袋 县物资库', plan: null, on: '2027-01-01', overdue: false, who: null },
  ],
  load: [
    {
      post: '县水利局局长',
      person: '某某',
      roles: [
        { plan: county, role: '指挥长' },
        { plan: village, role: '指挥长' },
      ],
      together: 2,
    },
  ],
  stock: [
    { name: '编织袋', depot: '县物资库', unit: '条', stock: 100, promised: 150, by: [{ plan: county, quantity: 150 }] },
  ],
  graph: {
    nodes: [
      { plan: county, kind: 'special', rank: 1 },
      { plan: village, kind: 'village', rank: 4 },
    ],
    edges: [{ from: village.slug, to: county.slug, how: 'follows' }],
  },
  callTrees: [
    {
      plan: village,
      hops: [
        {
          from: '河湾村委会',
          to: '河口镇',
          minutes: 10,
          call: { name: '河口镇', phone: '0700-5550-201', person: '某某' },
        },
      ],
    },
  ],
  contacts: [{ unit: '县水利局', officer: '某某', phones: ['0700-5550-102'], verified: '2026-09-01' }],
  trend: [
    { on: '2026-09-30', errors: 3, warnings: 9, infos: 1 },
    { on: '2026-10-31', errors: 0, warnings: 2, infos: 1 },
  ],
  findings: [],
  rules: [
    {
      id: 'level/gap',
      title: '响应级别之间没有空档',
      severity: 'error',
      why: ['门槛之间有空档，水位停在那里时谁也不启动。'],
      help: '把上一级的上限改成下一级的下限。',
      basis: ['突发事件应对法第71条'],
    },
  ],
};

/** The office's edition of the small handbook, with every dashboard. */
export const officeHandbook: HandbookView = { ...smallHandbook, audience: 'internal', office };
