import { isInTitle, knownNameAt, type PlanContext, sentenceAt } from '#corpus';
import type { Plan, Span } from '#model';
import { atSpan, planRule } from '#rule-kit';
import { divisionsNamed, findDivisions } from '#schemas';
import { isElsewhere, type Own, ownPlaces } from './own-places.ts';

export default planRule({
  title: { zh: '没有别处的地名', en: 'No place of elsewhere' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    place: {
      zh: '“{place}”（{province}）不在本预案的辖区、邻区和上级里，像是从别处的预案抄来的；共 {count} 处。',
      en: '“{place}” ({province}) is neither here, nor next to here, nor above: it looks copied from the plan of another place. Places: {count}.',
    },
    plan: {
      zh: '引用的“{plan}”是{place}的预案，不是本地的上级或邻区。',
      en: 'The plan cited, “{plan}”, is that of {place}, which is neither above nor next to here.',
    },
  },
  help: {
    zh: '换成本地的地名、单位；确实是邻区或者协作方的，登记到行政区划库（邻接）或单位库。',
    en: 'Name the place or unit of here; if it is a neighbour or a partner, enter it in the register of jurisdictions (neighbours) or of units.',
  },
  *check(plan, context) {
    const own = ownPlaces(plan, context);
    if (own === null) return;
    if (own === 'unknown') {
      if (findDivisions(plan.document.text, plan.bodyStart).length > 0)
        yield { notChecked: unplaced, document: plan.document };
      return;
    }
    for (const [place, [first, ...others]] of placesIn(plan, context, own)) {
      if (first === undefined) continue;
      const at = atSpan(plan.document, first.span);
      const related = others.slice(0, 8).map(({ span }) => ({
        at: atSpan(plan.document, span),
        text: { zh: '这里也有', en: 'here too' },
      }));
      if (first.plan !== null) yield { message: 'plan', data: { plan: first.plan, place }, at, related };
      else {
        const province = divisionsNamed(place)[0]?.province ?? '';
        yield { message: 'place', data: { place, province, count: others.length + 1 }, at, related };
      }
    }
  },
});

const unplaced = {
  zh: '行政区划库里没有本预案的行政区划和它的上级，不知道哪些地名是别处的。',
  en: 'The register of jurisdictions lacks the place of this plan and what is above it, so no name can be told to be elsewhere.',
};

interface Found {
  readonly span: Span;
  /** The title of the plan that it is part of, where it is cited. */
  readonly plan: string | null;
}

function placesIn(plan: Plan, around: PlanContext, own: Own): Map<string, Found[]> {
  const { text } = plan.document;
  const places = new Map<string, Found[]>();
  for (const { word, start } of findDivisions(text, plan.bodyStart)) {
    const span = { start, end: start + word.length };
    if (!isElsewhere(word, own) || isPartOfWord(text, span)) continue;
    const title = isInTitle(text, start) ? titleAround(text, span) : null;
    if (title !== null && !/(?:预案|方案)$/.test(title)) continue;
    if (title === null && isSpokenOf(plan, span)) continue;
    if (knownNameAt(plan, around, span) !== null) continue;
    places.set(word, [...(places.get(word) ?? []), { span, plan: title }]);
  }
  return places;
}

/** 海安市场, 东阳区域: the name goes on and is another word. */
function isPartOfWord(text: string, { end }: Span): boolean {
  return /^(?:场|域|间|别|位|城区|值|价)/.test(text.slice(end, end + 2));
}

function titleAround(text: string, { start, end }: Span): string {
  const from = Math.max(text.lastIndexOf('《', start), text.lastIndexOf('〈', start)) + 1;
  const to = text.slice(end, end + 60).search(/[》〉\n]/);
  return text.slice(from, to < 0 ? end : end + to);
}

const institution =
  /^(?:[\u4e00-\u9fff]{0,10}(?:大学|学院|研究院|研究所|设计院|医院|公司|集团|银行|铁路|海关|军区|警备区|出版社|机场|高速|大桥|电厂|条例|办法|规定|规章|标准)|人民政府令|政府令)/;
const neighbour =
  /[东南西北][邻接毗靠连临与抵]|汇合|起草|地址|邮编|来源|毗邻|接壤|交界|相邻|邻近|邻县|上游|下游|流经|发源|流入|注入|通往|对口|帮扶|支援|协作|联动|互助/;
const past = /(?:19|20)\d{2}\s*年|[“"]?\d{1,2}[·.．]\d{1,2}[”"]?/;
const event = /事故|事件|地震|暴雨|洪水|火灾|爆炸|滑坡|泥石流|疫情|灾害|案例|教训|遇难|死亡/;

/** An institution, a neighbour, or what happened there once: named on purpose. */
function isSpokenOf(plan: Plan, span: Span): boolean {
  const { text } = plan.document;
  if (institution.test(text.slice(span.end, span.end + 16))) return true;
  const block = plan.blocks.find((each) => each.span.start <= span.start && span.start < each.span.end);
  if (block === undefined || block.kind === 'code') return true;
  const around = sentenceAt(text, block.span, span.start);
  const sentence = text.slice(around.start, around.end);
  return neighbour.test(sentence) || (past.test(sentence) && event.test(sentence));
}
