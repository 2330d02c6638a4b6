import type { Language, ResponseLevel, StepTime, Text } from '#model';
import { formatDuration } from '#parse';

/** What a card says of itself, in both languages. */
export const words = {
  call: { zh: '打给谁（按顺序）', en: 'Call, in this order' },
  callPublic: { zh: '打电话', en: 'Call' },
  handOver: { zh: '交班', en: 'Hand over' },
  absent: { zh: '不在岗', en: 'If absent' },
  warning: { zh: '预警响应', en: 'On a warning' },
  after: { zh: '后期处置', en: 'Afterwards' },
  duty: { zh: '应急处置', en: 'Response' },
  planCard: { zh: '预案卡', en: 'Plan card' },
  publicCard: { zh: '避险明白卡', en: 'Household card' },
  callList: { zh: '通讯录', en: 'Call list' },
  ladderCard: { zh: '响应级别', en: 'Response levels' },
  chartCard: { zh: '作战图', en: 'Action chart' },
  shelterSign: { zh: '应急避难场所', en: 'Emergency shelter' },
  riskSign: { zh: '危险区域', en: 'Danger area' },
  always: { zh: '各级响应', en: 'All levels' },
  who: { zh: '谁来做', en: 'Who does what' },
  report: { zh: '信息报告', en: 'Reporting' },
  first: { zh: '先做什么', en: 'First' },
  firstMinutes: { zh: '前十分钟', en: 'The first ten minutes' },
  resources: { zh: '队伍和物资', en: 'Teams and supplies' },
  decide: { zh: '决定', en: 'decides' },
  standDown: { zh: '终止', en: 'Stand down' },
  noPhone: { zh: '未登记电话', en: 'no phone on record' },
  danger: { zh: '危险', en: 'Danger' },
  people: { zh: '{n} 人', en: '{n} people' },
  exposed: { zh: '受威胁', en: 'Exposed' },
  signal: { zh: '听到这个就走', en: 'Leave at this signal' },
  route: { zh: '怎么走', en: 'Way to go' },
  goTo: { zh: '去哪里', en: 'Go to' },
  doThis: { zh: '要做', en: 'Do' },
  notThis: { zh: '不要', en: 'Do not' },
  household: { zh: '住户填写', en: 'To be filled in' },
  holds: { zh: '容纳 {n} 人', en: 'holds {n} people' },
  accessible: { zh: '轮椅可进', en: 'wheelchair access' },
  managed: { zh: '管理', en: 'Run by' },
  immediately: { zh: '立即', en: 'Now' },
  every: { zh: '每 {time}', en: 'every {time}' },
  after_: { zh: '启动后 {time}', en: 'T + {time}' },
  noTime: { zh: '随后', en: 'Then' },
  kin: { zh: '户主', en: 'Household' },
  members: { zh: '家庭人数', en: 'People' },
  address: { zh: '住址', en: 'Address' },
  house: { zh: '房屋类别', en: 'Kind of house' },
  family: { zh: '家庭成员', en: 'Members' },
  side: { zh: '在危险点哪边', en: 'Which side of the danger' },
  watcher: { zh: '监测人、电话', en: 'Watcher, phone' },
  caller: { zh: '发信号的人、电话', en: 'Who gives the signal, phone' },
  helper: { zh: '帮扶人、电话', en: 'Helper, phone' },
  meeting: { zh: '家人会合处', en: 'Meeting place' },
  issuer: { zh: '发放单位（章）', en: 'Issued by (stamp)' },
  signature: { zh: '户主签名、日期', en: 'Signature, date' },
  copies: {
    zh: '一式三份：住户、村（居）委会、发放单位各一份',
    en: 'In three copies: household, village committee, issuer',
  },
  watches: { zh: '监测人', en: 'Watcher' },
  fire: { zh: '火警和救援', en: 'Fire and rescue' },
  ambulance: { zh: '急救', en: 'Ambulance' },
  police: { zh: '报警', en: 'Police' },
} as const satisfies Readonly<Record<string, Text>>;

const levelSigns = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'];

/** 响应级别 as a heading: Ⅱ级响应, Level 2 response. */
export function levelName(level: ResponseLevel, language: Language): string {
  return language === 'zh' ? `${levelSigns[level]}级响应` : `Level ${level} response`;
}

/** 响应级别 where room is short: Ⅱ级. */
export function levelWord(level: ResponseLevel, language: Language): string {
  return language === 'zh' ? `${levelSigns[level]}级` : `Level ${level}`;
}

/** The colour word by which people know the card of a level. */
export const levelColours: Readonly<Record<ResponseLevel, Text>> = {
  1: { zh: '红', en: 'red' },
  2: { zh: '橙', en: 'orange' },
  3: { zh: '黄', en: 'yellow' },
  4: { zh: '蓝', en: 'blue' },
};

/** The shape that goes with a level, so that colour is never alone. */
export const levelShapes: Readonly<Record<ResponseLevel, string>> = { 1: '■', 2: '▲', 3: '◆', 4: '●' };

/** The time of a step as the left column says it: 立即, 10 分钟, 每 2 小时. */
export function timeLabel(time: StepTime | null, language: Language): string {
  if (time === null) return words.noTime[language];
  if (time.workingDays !== undefined) return makeLabel(time, language);
  const known = labels[language][time.kind];
  const found = known.get(time.seconds);
  if (found !== undefined) return found;
  const label = makeLabel(time, language);
  if (known.size < mostLabels) known.set(time.seconds, label);
  return label;
}

/** Labels by the seconds that they say: plans have a few hundred different times among a million. */
type Labels = Readonly<Record<StepTime['kind'], Map<number, string>>>;

const noLabels = (): Labels => ({ immediately: new Map(), within: new Map(), every: new Map(), at: new Map() });
const labels: Readonly<Record<Language, Labels>> = { zh: noLabels(), en: noLabels() };
const mostLabels = 500;

function makeLabel(time: StepTime, language: Language): string {
  if (time.kind === 'immediately' || (time.kind === 'at' && time.seconds === 0)) return words.immediately[language];
  const length = spaced(formatDuration(time, language), language);
  if (time.kind === 'within') return length;
  return words[time.kind === 'every' ? 'every' : 'after_'][language].replace('{time}', length);
}

/** A hair of air between digits and Chinese. */
export function spaced(text: string, language: Language): string {
  return language === 'zh' ? text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ') : text;
}
