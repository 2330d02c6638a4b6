import type { Language } from '#model';

const zh = {
  drill: '演练',
  started: '启动时间',
  place: '地点',
  now: '现在',
  next: '下一件：',
  nextAt: '下次',
  allDone: '有时限的任务都已完成',
  late: '已超时 {n}',
  minutes: '分钟',
  hours: '小时',
  noStorage: '这个浏览器不能保存勾选：关闭前请导出记录。',
  tasks: '任务',
  calls: '电话（按顺序）',
  order: '启动令',
  reports: '信息报告',
  resources: '队伍和物资',
  triggers: '同时启动的预案',
  log: '记录',
  me: '我是',
  everybody: '全部角色',
  absent: '不在岗由{names}接替',
  noPhone: '未登记电话',
  matter: '响应事项',
  level: '级别',
  term: '预计期限',
  until: '终止条件：',
  measures: '应急处置措施',
  signed: '签发人',
  time: '时间',
  to: '报送',
  due: '时限',
  fill: '把已完成的任务填进“已采取措施”',
  note: '记一句：时间会自动写上',
  add: '记下',
  saveJson: '导出记录 JSON',
  saveCsv: '导出记录 CSV',
  print: '打印',
  clear: '清空',
  confirmClear: '清空这台设备上的勾选和记录？',
  undone: '取消勾选：',
  every: '起每 {time}',
  noDue: '随后',
  csvHead: ['时间', '角色', '内容', '任务'],
  columns: ['序号', '角色', '截止', '重复（分钟）', '任务', '联系', '步骤'],
  alarm: '到期',
} as const;

const en: Readonly<Record<keyof typeof zh, string | readonly string[]>> = {
  drill: 'DRILL',
  started: 'Started',
  place: 'Place',
  now: 'Now',
  next: 'Next: ',
  nextAt: 'next',
  allDone: 'All tasks with a limit are done',
  late: '{n} late',
  minutes: 'min',
  hours: 'h',
  noStorage: 'This browser cannot keep ticks: export the log before you close it.',
  tasks: 'Tasks',
  calls: 'Calls, in order',
  order: 'Order',
  reports: 'Reports',
  resources: 'Teams and supplies',
  triggers: 'Plans that start too',
  log: 'Log',
  me: 'I am',
  everybody: 'all roles',
  absent: 'if absent: {names}',
  noPhone: 'no phone on record',
  matter: 'Matter',
  level: 'Level',
  term: 'Expected term',
  until: 'Ends when: ',
  measures: 'Measures',
  signed: 'Signed',
  time: 'Time',
  to: 'To',
  due: 'Due',
  fill: 'Fill “Measures taken” from the log',
  note: 'A note: the time is added',
  add: 'Add',
  saveJson: 'Export log as JSON',
  saveCsv: 'Export log as CSV',
  print: 'Print',
  clear: 'Clear',
  confirmClear: 'Clear ticks and log on this device?',
  undone: 'Unticked:',
  every: 'then every {time}',
  noDue: 'then',
  csvHead: ['time', 'role', 'text', 'task'],
  columns: ['no', 'role', 'due', 'every_minutes', 'task', 'calls', 'step'],
  alarm: 'due',
};

type Words = Readonly<Record<keyof typeof zh, string | readonly string[]>>;

/** What an activation pack says around its data. */
export function activationWords(language: Language): Words {
  return language === 'zh' ? zh : en;
}

/** One word of them that is no list. */
export function word(language: Language, name: keyof typeof zh): string {
  const found = activationWords(language)[name];
  return typeof found === 'string' ? found : found.join(' ');
}

/** One list of words. */
export function wordList(language: Language, name: 'csvHead' | 'columns'): readonly string[] {
  const found = activationWords(language)[name];
  return typeof found === 'string' ? [found] : found;
}
