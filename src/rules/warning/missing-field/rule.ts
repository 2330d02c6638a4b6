import type { Plan, Text } from '#model';
import { atField, atSpan, demandBasis, planRule } from '#rule-kit';

interface Field extends Text {
  readonly said: RegExp;
}

/** 突发事件应对法 art. 64: what a published warning states. */
const warningFields: readonly Field[] = [
  { zh: '预警类别', en: 'kind', said: /类别|类型|种类|灾种|事件类|what is (?:coming|expected)|kind|type/i },
  { zh: '预警级别', en: 'level', said: /级别|等级|颜色|level|colour|color/i },
  { zh: '起始时间', en: 'start', said: /起始|起止|开始时间|时段|有效期|起至|start|valid|period/i },
  { zh: '可能影响的范围', en: 'area', said: /范围|区域|片区|地区|乡镇|路段|area|where/i },
  { zh: '警示事项', en: 'what to beware of', said: /警示|注意事项|提醒|提示|advice|caution|danger/i },
  { zh: '应当采取的措施', en: 'what to do', said: /措施|做法|怎么办|怎么做|measures?|what to do|action/i },
  {
    zh: '发布单位',
    en: 'issuer',
    said: /发布(?:单位|机关|机构|者|部门)|[局部委公司站办]、发布时间|issued by|issuer|issuing/i,
  },
  {
    zh: '发布时间',
    en: 'time of issue',
    said: /发布(?:的)?(?:日期|时间)|发布(?:单位|机关|机构)(?:和|及|与|、)时间|time of issue|issued at|issue time/i,
  },
];

/** 突发事件应对法 art. 72: what the order that starts a response states. */
const orderFields: readonly Field[] = [
  { zh: '响应事项', en: 'what is responded to', said: /响应事项|事项|what/i },
  { zh: '响应级别', en: 'level', said: /级别|等级|level/i },
  { zh: '预计期限', en: 'expected duration', said: /期限|时限|预计.{0,4}时间|duration|until/i },
  { zh: '应急处置措施', en: 'measures', said: /措施|measures?|action/i },
];

/** A list that holds a level and a time is one of what a warning states, whatever its words. */
const listsWarning = /^(?=.*(?:颜色|级别|等级|level|colou?r))(?=.*(?:起止|起始|时段|时间|有效期|start|time|period))/is;
/** The list says what the text of a warning holds, rather than when warnings are made. */
const states =
  /(?:文本|内容|信息|消息|发布|每条|通报|预警)[^，。；]{0,8}(?:写|包括|包含|含|载明|列出|：)|^(?:含|包括|写明|列出|内容)|warning states/i;
const mentionsOrder =
  /启动令|启动(?:应急)?响应.{0,12}(?:写明|载明|明确|注明)|响应.{0,6}令.{0,4}(?:写明|载明|写|明确)|(?:activation|start) order/i;
/** The plan says that all are there, cites the article, or gives the text itself as an example. */
const saysAll =
  /八项|八要素|8\s*项|8个要素|第六十四条|应对法.{0,3}(?:#|第)64|[“"「][^”"」]{0,40}预警[^”"」]{40,}[”"」]|all eight|article 64/i;

export default planRule({
  title: { zh: '预警文本八项、启动令四项齐全', en: 'Warning texts have eight fields, orders four' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '64', strength: 'must' }],
  messages: {
    warning: {
      zh: '预警要写的内容里缺：{missing}。',
      en: 'What a warning has to state lacks: {missing}.',
    },
    fewer: {
      zh: '预警要写的内容只列了 {count} 项，法定是八项。',
      en: 'What a warning has to state has {count} items; the law asks for eight.',
      help: {
        zh: '八项是：类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施、发布单位、发布时间。对照补上。',
        en: 'The eight: kind, level, start, area, what to beware of, what to do, issuer, time of issue.',
      },
    },
    none: {
      zh: '定了预警级别，没有写预警信息要有哪些内容。',
      en: 'Warning levels are set, but the plan does not say what a warning has to state.',
      basis: [{ law: 'emergency-response-law', article: '64', strength: 'should' }],
      help: {
        zh: '写明八项：类别、级别、起始时间、可能影响的范围、警示事项、应当采取的措施、发布单位、发布时间；或者给一段填好的例文。',
        en: 'Name the eight: kind, level, start, area, what to beware of, what to do, issuer, time of issue; or give a filled-in example.',
      },
    },
    order: {
      zh: '启动令要写的内容里缺：{missing}。',
      en: 'What the order to start a response has to state lacks: {missing}.',
      basis: [{ law: 'emergency-response-law', article: '72', strength: 'must' }],
    },
  },
  help: { zh: '把缺的补上。', en: 'Add what is missing.' },
  *check(plan, { profile }) {
    let isTold = plan.warnings.length === 0 || saysAll.test(plan.document.text);
    for (const { text, start } of sentencesOf(plan)) {
      const flaw = mentionsOrder.test(text) ? orderFlaw(text) : warningFlaw(text);
      isTold ||= flaw?.message !== 'order' && listsWarning.test(text) && itemsIn(text) >= 4;
      if (flaw === null) continue;
      const at = atSpan(plan.document, { start, end: start + text.length });
      const basis = flaw.message !== 'order' && isOwnWarning(plan) ? { basis: demandBasis(profile.warnings) } : {};
      yield { ...flaw, at, ...basis };
    }
    if (!isTold) yield { message: 'none', at: atField(plan.document, '/warnings', 'key') };
  },
});

type Flaw =
  | { readonly message: 'order' | 'warning'; readonly data: { readonly missing: Text } }
  | { readonly message: 'fewer'; readonly data: { readonly count: number } };

function orderFlaw(text: string): Flaw | null {
  const missing = lacking(text, orderFields, 2);
  return missing.length === 0 ? null : { message: 'order', data: { missing: listed(missing) } };
}

/** Eight items in the words of the place (绕行, 送水点) are the eight fields; fewer are judged by name, or counted. */
function warningFlaw(text: string): Flaw | null {
  if (!listsWarning.test(text) || /解除/.test(text)) return null;
  const count = itemsIn(text);
  if (count < 4 || count >= warningFields.length) return null;
  const missing = lacking(text, warningFields, 5);
  if (missing.length > 0) return { message: 'warning', data: { missing: listed(missing) } };
  return count >= 5 && states.test(text) ? { message: 'fewer', data: { count } } : null;
}

function listed(names: readonly Text[]): Text {
  return { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
}

/** Enterprises and units warn their own people: the law on public warnings is a model for them, no more. */
function isOwnWarning({ front: { kind } }: Plan): boolean {
  return kind.startsWith('enterprise') || kind === 'unit' || kind === 'on-site';
}

/** How many things the longest list of a text names. */
function itemsIn(text: string): number {
  const lists = text.split(/[：:；;。]|写明?|包括|包含|列出|载明|应当?含|states?|includes?/);
  return Math.max(...lists.map((list) => list.split(/[、，,]|和|及|与|\band\b/).length));
}

/** The fields that an enumeration lacks; none where the text names so few that it is no enumeration. */
function lacking(text: string, fields: readonly Field[], least: number): readonly Text[] {
  const named = fields.filter(({ said }) => said.test(text));
  if (named.length < least || !/[、，,；;]/.test(text)) return [];
  return fields.filter((field) => !named.includes(field));
}

/** Sentences of the body that speak of warnings or orders, with their place; a list joined by ； is one. */
function* sentencesOf({ document, blocks }: Plan): Iterable<{ text: string; start: number }> {
  for (const { kind, span } of blocks) {
    if (kind === 'heading' || kind === 'code') continue;
    const source = document.text.slice(span.start, span.end);
    if (!/预警|发布|通报|文本|启动|响应.{0,6}令|warning|order/i.test(source)) continue;
    let start = 0;
    for (const part of source.split(/(?<=[。！\n])|(?<=[.!]\s)/)) {
      const lead = part.length - part.trimStart().length;
      if (part.trim() !== '') yield { text: part.trim(), start: span.start + start + lead };
      start += part.length;
    }
  }
}
