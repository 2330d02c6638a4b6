import { view } from './view.ts';

const zh = {
  skip: '跳到正文', here: '当前位置', home: '首页', hazards: '灾种', places: '乡镇和村', plans: '预案', roles: '岗位', cards: '卡片', drills: '演练',
  cases: '案例', glossary: '词语', about: '关于', search: '搜索', searchHint: '预案、地名、单位，例如：转移、县防指、柳湾村',
  more: '更多', menu: '网站栏目', doNow: '马上做', never: '不要做', callWhom: '打电话', goWhere: '往哪走', print: '打印本页',
  whatHappens: '发生了什么', numbers: '紧急电话', duty: '县值班电话', myPlace: '我的乡镇、村', choosePlace: '找到你住的地方，看风险、避难场所和电话',
  inForce: '现行预案', inForceNote: '份现行预案向社会公开', before: '平时', during: '来的时候', after: '过后', warningAsks: '四色预警，各要做什么',
  shelters: '避难场所', capacity: '可容纳', people: '人', accessible: '轮椅可进', routes: '路线', km: '公里', nearest: '最近的避难场所',
  whereStrikes: '这些地方要特别当心', exposed: '受威胁', risks: '风险点', local: '各乡镇、村怎样告诉群众', leads: '负责的单位', relatedPlans: '有关的预案',
  relatedCases: '过去的教训', summary: '简本', shortVersion: '告诉群众', levels: '响应级别', level: ['', 'Ⅰ级', 'Ⅱ级', 'Ⅲ级', 'Ⅳ级'],
  response: '响应', warning: { red: '红色预警', orange: '橙色预警', yellow: '黄色预警', blue: '蓝色预警' }, startWhen: '什么时候启动', decide: '谁决定',
  reportTo: '报告', phoneWithin: '电话', writtenWithin: '书面', standDown: '什么时候终止', all: '同时满足', any: '满足任一条', warnings: '预警', issue: '发布单位',
  whoDoes: '谁做什么', filledBy: '由谁担任', members: '成员', deputies: '替补', duties: '职责', steps: '步骤', reporting: '信息报告', from: '从', to: '到', by: '方式',
  within: '时限', resources: '队伍和物资', quantity: '数量', depot: '存放', text: '正文', contents: '本页目录', basis: '编制依据', follows: '上位预案', below: '下级预案',
  worksWith: '衔接预案', triggers: '可能引发', version: '版本', effective: '施行', place: '适用地区', lead: '牵头单位', kind: '类型', status: '状态', filing: '备案', issued: '印发文件',
  signatory: '签发', digest: '文本指纹', dates: { approved: '批准', issued: '印发', published: '公布', effective: '施行', evaluated: '评估', expires: '有效期至' },
  provenance: '来历', extentSummary: '本页是向社会公布的简本，正文不公开。', extentFull: '本页是全文。', population: '人口', within2: '属于', contains: '下辖', neighbours: '相邻',
  map: '示意图', mapNote: '按坐标画的示意图，不表示道路。', plansHere: '这里的预案', plansAbove: '也管这里的预案', riskSignal: '信号', responsible: '责任单位', grade: '等级', state: '状况',
  roleNow: '我是{role}，现在做什么', inPlan: '在这份预案里', cardsTitle: '卡片', household: '避险明白卡', roleCard: '应急处置卡', planCard: '预案卡', forWhom: '给', signal: '听到', route: '怎么走',
  shelterAt: '去这里', cardEnds: '交班', cut: '打印后沿边线裁开。', drillsTitle: '演练日历', upcoming: '将要进行', held: '已经完成', participants: '参演单位', calendar: '日历文件',
  casesTitle: '典型案例', moved: '转移', glossaryTitle: '词语解释', aboutTitle: '关于本手册', edition: '本版日期', publisher: '发布单位', fault: '发现错误请告诉我们', faultText: '请打值班电话，说明在哪一页、哪里不对。',
  offline: '打开过一次以后，没有网络也能看。', dataFiles: '数据文件', found: '找到 {n} 条', none: '没有找到。换一个词，或看下面的目录。', needScript: '搜索要用到脚本。也可以从下面的目录找。', all2: '全部',
  filterKind: '类别', filterPlace: '地区', filterHazard: '灾种', pageMissing: '没有这一页', backHome: '回到首页', emergencyFirst: '有生命危险，先打电话', class: { nature: '自然灾害', accident: '事故灾难', health: '公共卫生', society: '社会安全' },
  explainLevels: '三种“级别”，不要混', ladderTitle: '启动门槛', office: '办公室', updated: '更新于', noSteps: '这份预案没有公布步骤。', openCards: '打印卡片', planOf: '依据', scaleNote: '同一指标的各级门槛，从下往上越来越急。',
  responseMeans: '政府动员的程度', warningMeans: '灾害可能要来', gradeMeans: '已经发生的事有多大', grades: ['特别重大', '重大', '较大', '一般'], unlocated: '在本地', shareNote: '数字越小越紧急',
  internalMark: '内部资料 · 不得外传', notFoundHelp: '地址可能写错了，或者这份预案已经换了新的。', download: '下载', dutyFirst: '先报这里', phone: '电话', listAll: '看全部', lastPlace: '上次看的地方', kinds: { plan: '预案', hazard: '灾种', place: '乡镇和村', role: '岗位', case: '案例', term: '词语', shelter: '避难场所' },
};

type Words = typeof zh;

const en: Words = {
  skip: 'Skip to content', here: 'You are here', home: 'Home', hazards: 'Hazards', places: 'Places', plans: 'Plans', roles: 'Roles', cards: 'Cards', drills: 'Drills',
  cases: 'Cases', glossary: 'Words', about: 'About', search: 'Search', searchHint: 'Plans, places, units',
  more: 'More', menu: 'Menu', doNow: 'Do this now', never: 'Do not', callWhom: 'Call', goWhere: 'Go to', print: 'Print this page',
  whatHappens: 'What is happening', numbers: 'Emergency numbers', duty: 'Duty line', myPlace: 'My place', choosePlace: 'Find where you live: dangers, shelters and numbers',
  inForce: 'Plans in force', inForceNote: 'plans in force are public', before: 'Before', during: 'While it lasts', after: 'Afterwards', warningAsks: 'What each warning colour asks of you',
  shelters: 'Shelters', capacity: 'Holds', people: 'people', accessible: 'wheelchair access', routes: 'Way', km: 'km', nearest: 'Nearest shelters',
  whereStrikes: 'Take special care in these places', exposed: 'at risk', risks: 'Danger spots', local: 'What towns and villages tell their people', leads: 'Who is in charge', relatedPlans: 'Plans',
  relatedCases: 'What we learnt before', summary: 'Short version', shortVersion: 'In short', levels: 'Response levels', level: ['', 'Level 1', 'Level 2', 'Level 3', 'Level 4'],
  response: 'response', warning: { red: 'Red warning', orange: 'Orange warning', yellow: 'Yellow warning', blue: 'Blue warning' }, startWhen: 'Starts when', decide: 'Decided by',
  reportTo: 'Report to', phoneWithin: 'by phone', writtenWithin: 'in writing', standDown: 'Ends when', all: 'All of these', any: 'Any of these', warnings: 'Warnings', issue: 'Issued by',
  whoDoes: 'Who does what', filledBy: 'Filled by', members: 'Members', deputies: 'Deputies', duties: 'Duties', steps: 'Steps', reporting: 'Reporting', from: 'From', to: 'To', by: 'By',
  within: 'Within', resources: 'Teams and supplies', quantity: 'Quantity', depot: 'From', text: 'Text', contents: 'Contents', basis: 'Legal basis', follows: 'Superior plans', below: 'Plans below',
  worksWith: 'Works with', triggers: 'May trigger', version: 'Version', effective: 'In force since', place: 'Applies to', lead: 'Lead unit', kind: 'Kind', status: 'Status', filing: 'Filed', issued: 'Issued as',
  signatory: 'Signed by', digest: 'Fingerprint', dates: { approved: 'Approved', issued: 'Issued', published: 'Published', effective: 'In force', evaluated: 'Evaluated', expires: 'Valid until' },
  provenance: 'Provenance', extentSummary: 'This page is the short version for the public.', extentFull: 'This page is the full text.', population: 'Population', within2: 'Part of', contains: 'Contains', neighbours: 'Neighbours',
  map: 'Sketch map', mapNote: 'Drawn from coordinates; it does not show roads.', plansHere: 'Plans of this place', plansAbove: 'Plans that also apply here', riskSignal: 'Signal', responsible: 'Responsible', grade: 'Grade', state: 'State',
  roleNow: 'I am {role}: what do I do now', inPlan: 'In this plan', cardsTitle: 'Cards', household: 'Household card', roleCard: 'Role card', planCard: 'Plan card', forWhom: 'For', signal: 'Signal', route: 'Way',
  shelterAt: 'Go to', cardEnds: 'Hand over', cut: 'Print and cut along the lines.', drillsTitle: 'Drill calendar', upcoming: 'Coming', held: 'Held', participants: 'Taking part', calendar: 'Calendar file',
  casesTitle: 'Cases', moved: 'Moved', glossaryTitle: 'Words explained', aboutTitle: 'About this handbook', edition: 'Edition', publisher: 'Publisher', fault: 'Tell us about mistakes', faultText: 'Call the duty line and say which page and what is wrong.',
  offline: 'Once opened, it works without a network.', dataFiles: 'Data', found: '{n} found', none: 'Nothing found. Try another word, or the lists below.', needScript: 'Search needs scripts. The lists below work without.', all2: 'All',
  filterKind: 'Kind', filterPlace: 'Place', filterHazard: 'Hazard', pageMissing: 'No such page', backHome: 'Back to the start', emergencyFirst: 'If life is in danger, call first', class: { nature: 'Natural disasters', accident: 'Accidents', health: 'Public health', society: 'Public safety' },
  explainLevels: 'Three scales that are not the same', ladderTitle: 'Thresholds', office: 'Office', updated: 'Updated', noSteps: 'This plan publishes no steps.', openCards: 'Cards to print', planOf: 'From', scaleNote: 'Thresholds of one metric; the higher, the more urgent.',
  responseMeans: 'How far the authorities are mobilised', warningMeans: 'Danger may be coming', gradeMeans: 'How bad what happened is', grades: ['Extraordinary', 'Major', 'Serious', 'General'], unlocated: 'Here', shareNote: 'the smaller the number, the more urgent',
  internalMark: 'Internal · do not pass on', notFoundHelp: 'The address may be wrong, or the plan was replaced.', download: 'Download', dutyFirst: 'Report here first', phone: 'Phone', listAll: 'See all', lastPlace: 'Last looked at', kinds: { plan: 'Plan', hazard: 'Hazard', place: 'Place', role: 'Role', case: 'Case', term: 'Word', shelter: 'Shelter' },
};

/** The words of the interface in the handbook's language. */
export const words: Words = view.language === 'zh' ? zh : en;

/** Shapes that tell levels and colours apart without colour. */
export const shapes = { 1: '■', 2: '▲', 3: '◆', 4: '●', red: '■', orange: '▲', yellow: '◆', blue: '●' } as const;
