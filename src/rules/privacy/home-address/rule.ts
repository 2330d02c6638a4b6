import { type Corpus, isForm } from '#corpus';
import type { SourceDocument, Span } from '#model';
import { wordFinder } from '#parse';
import { atSpan, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '没有个人住址', en: 'No home addresses' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'should' }],
  messages: {
    written: {
      zh: '这里写着个人住址“{address}”，预案会印发、公开。',
      en: 'Here stands the home address “{address}”; plans are issued and published.',
    },
    registered: {
      zh: '这里写着岗位库里的住址“{address}”，住址是内部信息。',
      en: 'Here stands the home address “{address}” of the register; home addresses are internal.',
    },
  },
  help: {
    zh: '需要转移的住户写片区、网格或户数，逐户清单放在村里，不写进预案；夜间召集用的住址写进岗位库。',
    en: 'Name the area, the grid or the number of households, and keep the list of homes in the village; addresses for night calls belong in the register of posts.',
  },
  *check(corpus) {
    const registered = registeredAddresses(corpus);
    const find = wordFinder(registered);
    const formOf = formReader(corpus);
    for (const document of corpus.documents) {
      if (document.kind !== 'plan' && document.kind !== 'case' && document.kind !== 'drill') continue;
      const told = new Set<number>();
      for (const { word, start } of registered.size === 0 ? [] : find(document.text)) {
        told.add(start);
        const span = { start, end: start + word.length };
        yield { message: 'registered', data: { address: word }, at: atSpan(document, span) };
      }
      for (const span of addressesIn(document.text)) {
        if (told.has(span.start) || formOf(document, span.start)) continue;
        const address = document.text.slice(span.start, span.end);
        yield { message: 'written', data: { address }, at: atSpan(document, span) };
      }
    }
  },
});

function registeredAddresses({ registers }: Corpus): Set<string> {
  const all = registers.posts.flatMap(({ data: { home_address: address } }) => address ?? []);
  return new Set(all.filter((address) => address.length >= 4));
}

/** A form asks for an address; it holds none. */
function formReader({ plans }: Corpus): (document: SourceDocument, offset: number) => boolean {
  const byDocument = new Map(plans.map((plan) => [plan.document, plan]));
  return (document, offset) => {
    const plan = byDocument.get(document);
    const section = plan?.sections.findLast(({ span }) => span.start <= offset && offset < span.end);
    return plan !== undefined && section !== undefined && isForm(plan, section.index);
  };
}

const labelled = /(?:家庭住址|家庭地址|现住址|户籍地址|住址|家住)\s*[:：为是在]?\s*([^\s，。；;、,|（()）_]{4,40})/g;
const flat =
  /[\u4e00-\u9fff]{2,8}(?:小区|花园|家园|花苑|新村|公寓|家属院|宿舍)[^，。；、\n]{0,6}\d{1,3}\s*(?:号楼|栋|幢|座)\s*(?:\d|[一二三四五六七八九])\s*单元\s*\d{2,4}\s*[室号]?|(?:\d{1,3}\s*(?:号楼|栋|幢))\s*(?:\d|[一二三四五六七八九])\s*单元\s*\d{3,4}\s*[室号]?/g;

/** Where somebody lives: after 住址 or 家住 with a number or a house, or the door of a flat. */
function addressesIn(text: string): Span[] {
  if (!/住|单元/.test(text)) return [];
  const found: Span[] = [];
  for (const match of text.matchAll(labelled)) {
    const [whole, address = ''] = match;
    if (!/\d/.test(address) || !/[组号栋幢楼室屋弄巷]/.test(address)) continue;
    const end = match.index + whole.length;
    found.push({ start: end - address.length, end });
  }
  for (const { index, 0: address } of text.includes('单元') ? text.matchAll(flat) : []) {
    if (!found.some(({ start, end }) => start <= index && index < end))
      found.push({ start: index, end: index + address.length });
  }
  return found.toSorted((a, b) => a.start - b.start);
}
