import { view } from './view.ts';

const zh = {
  pages: { status: '预案状态', coverage: '覆盖', due: '到期', load: '任务负担', stock: '物资承诺', graph: '预案关系', calls: '报告链', contacts: '联络网', findings: '检查结果' },
  plan: '预案', kind: '类型', state: '状态', publish: '公开', version: '版本', effective: '施行', review: '评审', found: '问题', never: '没有评审', old: '评的是旧版',
  errors: '错误', warnings: '警告', infos: '提示', gap: '有风险点，没有预案', covered: '有预案', coverageNote: '行是地方，列是灾种。● 有预案，▲ 有风险点但本级没有预案（可能由上级预案覆盖）。',
  what: { evaluation: '评估', drill: '演练', filing: '备案', expiry: '有效期', supply: '物资过期' }, overdue: '已过期', coming: '将到期', on: '日期', name: '名称', post: '岗位', person: '人', roles: '角色', together: '同时启动时的角色',
  item: '物资', depot: '仓库', stock: '库存', promised: '同时启动时承诺', by: '承诺给', over: '超出库存', enough: '够', from: '从', to: '到', within: '时限', total: '合计', minutes: '分钟', phone: '电话', unit: '单位', officer: '联络员', verified: '核实',
  severity: { error: '错误', warn: '警告', info: '提示' }, message: '说明', place: '位置', none: '没有。', legend: '实线：上位预案；点线：衔接；箭头：引发。', filter: '只看', summary: '共',
};

type OfficeWords = typeof zh;

const en: OfficeWords = {
  pages: { status: 'State of plans', coverage: 'Coverage', due: 'What is due', load: 'Load', stock: 'Supplies', graph: 'Graph of plans', calls: 'Reporting chains', contacts: 'Contacts', findings: 'Findings' },
  plan: 'Plan', kind: 'Kind', state: 'State', publish: 'Publication', version: 'Version', effective: 'In force', review: 'Review', found: 'Findings', never: 'none', old: 'of an older version',
  errors: 'errors', warnings: 'warnings', infos: 'notes', gap: 'danger spot without a plan', covered: 'has a plan', coverageNote: 'Rows are places, columns hazards. ● has a plan, ▲ has a danger spot but no plan of its own (a superior plan may cover it).',
  what: { evaluation: 'Evaluation', drill: 'Drill', filing: 'Filing', expiry: 'Validity', supply: 'Supply expires' }, overdue: 'overdue', coming: 'coming', on: 'Date', name: 'Name', post: 'Post', person: 'Person', roles: 'Roles', together: 'Roles that start together',
  item: 'Supply', depot: 'Depot', stock: 'Stock', promised: 'Promised together', by: 'Promised to', over: 'beyond the stock', enough: 'enough', from: 'From', to: 'To', within: 'Within', total: 'Total', minutes: 'min', phone: 'Phone', unit: 'Unit', officer: 'Officer', verified: 'Verified',
  severity: { error: 'error', warn: 'warning', info: 'note' }, message: 'Message', place: 'Place', none: 'None.', legend: 'Solid: superior plan; dotted: works with; arrow: triggers.', filter: 'Only', summary: 'In all',
};

export const officeWords: OfficeWords = view.language === 'zh' ? zh : en;
