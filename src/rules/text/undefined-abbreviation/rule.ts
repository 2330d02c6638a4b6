import { blockAt, isForm, isInTitle, knownNameAt, type PlanContext, remember } from '#corpus';
import type { Plan, Span, Workspace } from '#model';
import { wordFinder } from '#parse';
import type { Registers } from '#registers';
import { atSpan, planRule } from '#rule-kit';
import { wording } from '#schemas';

export default planRule({
  title: { zh: '简称先说明再用', en: 'Abbreviations are explained' },
  severity: 'info',
  basis: [{ law: 'practice', strength: 'may' }],
  messages: {
    latin: {
      zh: '“{word}”没有说明是什么。',
      en: '“{word}” is not explained.',
    },
    chinese: {
      zh: '“{word}”没有说明全称（是“{full}”吗？），单位库里也没有这个简称。',
      en: '“{word}” is not explained (“{full}”?), and no unit of the registers has this short name.',
    },
  },
  help: {
    zh: '第一次出现时写全称，括注简称；或者在单位库登记简称，或列入 beiyu.yaml 的 vocabulary.abbreviations。',
    en: 'Write the full name first with the abbreviation in brackets, enter the short name in the register of units, or list it under vocabulary.abbreviations in beiyu.yaml.',
  },
  *check(plan, context) {
    const known = knownOf(context.settings);
    for (const { word, span, full } of [...latinIn(plan, known), ...chineseIn(plan)]) {
      if (known.has(word) || knownNameAt(plan, context, span) !== null || isExplained(plan, word)) continue;
      const at = atSpan(plan.document, span);
      if (full === null) yield { message: 'latin', data: { word }, at };
      else if (!isFullNameThere(plan, context, full)) yield { message: 'chinese', data: { word, full }, at };
    }
  },
});

interface Found {
  readonly word: string;
  readonly span: Span;
  readonly full: string | null;
}

const knownOf = remember<Workspace, ReadonlySet<string>>(
  ({ vocabulary }) =>
    new Set([
      ...wording.abbreviations.known,
      ...Object.keys(vocabulary?.abbreviations ?? {}),
      ...(vocabulary?.allowed ?? []),
    ]),
);

const latin = /(?<![A-Za-z0-9./@_#-])(?!([A-Z])\1+(?![A-Z]))[A-Z]{2,5}(?![A-Za-z0-9/@_=—〔角-]|\.\w)/g;

/** The first place of each abbreviation in capitals; a number of a standard is none. */
function latinIn(plan: Plan, known: ReadonlySet<string>): Found[] {
  const { text } = plan.document;
  const found = new Map<string, Found>();
  latin.lastIndex = plan.bodyStart;
  const blockOf = blockAt(plan);
  for (let match = latin.exec(text); match !== null; match = latin.exec(text)) {
    const [word] = match;
    if (found.has(word) || known.has(word) || isStandard(text, latin.lastIndex)) continue;
    const span = { start: match.index, end: latin.lastIndex };
    const block = blockOf(match.index);
    if (block === null || block.kind === 'code' || isInTitle(text, match.index)) continue;
    if (isLatinPhrase(text, span)) continue;
    found.set(word, { word, span, full: null });
  }
  return [...found.values()];
}

/** ISO 9001, XV‑101: a code before a number. */
function isStandard(text: string, end: number): boolean {
  return /^[\s‐‑–]?\d/.test(text.slice(end, end + 2));
}

/** A heading or a shout in capitals is not an abbreviation. */
function isLatinPhrase(text: string, { start, end }: Span): boolean {
  return (
    /[A-Z]{2,}\s$/.test(text.slice(Math.max(0, start - 4), start)) || /^\s[A-Z]{2,}/.test(text.slice(end, end + 4))
  );
}

const { chinese } = wording.abbreviations;
const findChinese = wordFinder(Object.keys(chinese));

/** The first place of each short name of a command body, with the level before it: 县防指. */
function chineseIn(plan: Plan): Found[] {
  const { text } = plan.document;
  const found = new Map<string, Found>();
  const blockOf = blockAt(plan);
  for (const { word, start } of findChinese(text, plan.bodyStart)) {
    const block = blockOf(start);
    if (block === null || isForm(plan, block.section) || isInTitle(text, start) || isLonger(text, start + word.length))
      continue;
    const full = chinese[word] ?? '';
    if (!found.has(word)) found.set(word, { word, span: { start, end: start + word.length }, full });
  }
  return [...found.values()];
}

/** 防汛办公室, 减灾委员会: the full word goes on where the short one ends. */
function isLonger(text: string, end: number): boolean {
  return text.startsWith('公室', end) || text.startsWith('员会', end);
}

/** 地理信息系统（GIS）, GIS（地理信息系统）, 以下简称“县防指”, GIS是指…. */
function isExplained({ document: { text }, bodyStart }: Plan, word: string): boolean {
  for (let at = text.indexOf(word, bodyStart); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - 12), at);
    const after = text.slice(at + word.length, at + word.length + 3);
    if (/[（(][^（）()]*$|简称[^，。]*$|即\s*$/.test(before) || /^\s?(?:[（(]|是指|，?即)/.test(after)) return true;
  }
  return false;
}

/** A reader who meets the full name in the plan, or a unit of that name in the registers, needs no explanation. */
function isFullNameThere({ document: { text } }: Plan, { registers }: PlanContext, full: string): boolean {
  return text.includes(full) || isUnit(registers)(full);
}

/** Whether a unit is called so, with its place before; the few names are looked up once each. */
const isUnit = remember<Registers, (full: string) => boolean>(({ units }) => {
  const known = new Map<string, boolean>();
  return (full) => {
    const found = known.get(full) ?? units.some(({ data: { name } }) => name.endsWith(full));
    known.set(full, found);
    return found;
  };
});
