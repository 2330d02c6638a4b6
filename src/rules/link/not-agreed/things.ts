import type { PlanContext } from '#corpus';
import type { NamedKind } from '#registers';
import { loneActIn } from '#schemas';

/** Something that is done to one thing: 封闭柳湾桥, 转移沙洲村. */
export interface Deed {
  /** The same for the same act on the same thing, whatever it is called. */
  readonly key: string;
  readonly words: string;
  /** The registers know the thing: two of one name are told apart. */
  readonly isRegistered: boolean;
}

type Around = Pick<PlanContext, 'names' | 'jurisdiction'>;

/** Words before the act that make it somebody else’s, or not done now: 由, 通知, 配合, 检查; 未, 解除 …. */
const otherwise =
  /由|请|令|通知|协助|配合|协调|督促|要求|建议|决定|确认|核对|检查|准备|报|发布|播发|不|未|已|如|可|接|后|前|时|解除|恢复|never|not|ask|help|order|prepare/i;

/** What is asked of a step’s actor in the imperative: one act a clause, with its things behind it, or the thing before it. */
export function deedsIn(text: string, around: Around): Deed[] {
  return clausesOf(text).flatMap((clause) => deedsOfClause(clause, around));
}

/** A text cut where a sentence, a clause or a bracket ends. */
export function clausesOf(text: string): string[] {
  return text
    .split(/[，。；：|（）()\n,.;:]/)
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '');
}

/** The deeds of one clause. A long run-up to the act makes it a tale, not an order. */
export function deedsOfClause(clause: string, around: Around): Deed[] {
  const act = loneActIn(clause);
  if (act === null) return [];
  const before = clause.slice(0, act.at).trim();
  const after = clause.slice(act.at + act.word.length).trim();
  if (otherwise.test(before)) return [];
  const isLast = after === '' || loneActIn(after)?.word === after;
  if (!isLast && before.length > 6) return [];
  return thingsIn(isLast ? before : after, around)
    .filter(({ isRegistered }) => isRegistered || act.kind !== 'evacuate')
    .map(({ key, words, isRegistered }) => ({
      key: `${act.kind} ${key}`,
      words: isLast ? `${words}${act.word}` : joined(act.word, words),
      isRegistered,
    }));
}

function joined(act: string, thing: string): string {
  return /[a-z]$/i.test(act) ? `${act} ${thing}` : `${act}${thing}`;
}

const placeKinds: ReadonlySet<NamedKind> = new Set(['jurisdiction', 'unit', 'shelter', 'risk', 'depot']);

/** Where people or traffic are sent to is not what is closed or cleared. */
const destination = /[到至往去]|\bto\b/;

/** How many and what people, behind the place that they live in. */
const dwellers =
  /(?:\s|[\d.,]+\s*(?:余|多)?[人户名家处个座条]|全部|全体|所有|全村|的|人员|群众|居民|村民|住户|人口|residents|people)+$/i;

/** A name of its own ends so, with at least two characters before: 柳湾桥, 学府路; not 坡脚道路. */
const ownName =
  /^(?!.*(?:现场|周边|附近|事发|事故|相关|有关|受灾|受淹|涉水|涉险|危险|沿江|沿河|沿线|坡脚|沟口|进村|出入|通往|下河|方向|圩内|主要|各|全|该|两|条|处)|[停开])[\u4e00-\u9fff]{2,10}(?:桥|路|街|巷|隧道|大道|下穿道|高速|互通|渡口|码头|景区|公园|水厂|取水口|市场|商场|水库)$|^(?:[A-Z][\w'-]+ )+(?:Bridge|Road|Street|Lane|Avenue|Tunnel|Quay|Ferry|Park|Market|Reservoir)$/;

/** Marks that no plan writes stand for registered names while a list is cut at 和 and 、. */
const marked = /^\uE000(\d+)\uE001$/;

/** The things of a list, each by its own name: people are looked for where they live, and roads need a name of their own. */
function thingsIn(text: string, { names, jurisdiction }: Around): Deed[] {
  const found: { readonly name: string; readonly key: string }[] = [];
  let list = '';
  let end = 0;
  for (const { name, span, meaning } of names.mentionsIn(text, jurisdiction)) {
    if (meaning.kind !== 'found' || !placeKinds.has(meaning.target.kind)) continue;
    list += `${text.slice(end, span.start)}\uE000${found.length}\uE001`;
    end = span.end;
    found.push({ name, key: `${meaning.target.kind} ${meaning.target.id}` });
  }
  const [reached = ''] = (list + text.slice(end)).split(destination);
  return reached.split(/、|和|及|与|\band\b/).flatMap((item): Deed[] => {
    const written = item.replace(dwellers, '').trim().replace(/^the /i, '');
    const known = found[Number(marked.exec(written)?.[1] ?? -1)];
    if (known !== undefined) return [{ key: known.key, words: known.name, isRegistered: true }];
    const words = written.replaceAll(/\uE000(\d+)\uE001/g, (_, index: string) => found[Number(index)]?.name ?? '');
    return ownName.test(words) ? [{ key: words.toLowerCase(), words, isRegistered: false }] : [];
  });
}
