import type { Card, CardBlock, CardCall, CardRow } from './card.ts';
import { contactOf } from './contact.ts';
import { bearingOf, isFled, type Risk, risksOf, routeTo, type Shelter, sheltersFrom, sheltersOf } from './danger.ts';
import { hotlines } from './hotlines.ts';
import { maySee, type PlanReader } from './reader.ts';
import { row } from './role-card.ts';
import { sentences } from './sentences.ts';
import { placeName, sourceOf } from './source.ts';
import { words } from './words.ts';

const local = new Set(['township', 'village', 'unit', 'on-site', 'enterprise-special']);

/** 避险明白卡: one for each danger where the plan is local or a place is asked for, else one for the plan. */
export function publicCards(reader: PlanReader, place: string | null): Card[] {
  const { plan } = reader;
  if (plan.front.summary === undefined || plan.front.publish === 'none') return [];
  const risks = place !== null || local.has(plan.front.kind) ? risksOf(reader, place).filter(isFled) : [];
  if (risks.length === 0) return place === null ? [publicCard(null, reader)] : [];
  return risks.map((risk) => publicCard(risk, reader));
}

function publicCard(risk: Risk | null, reader: PlanReader): Card {
  const { plan, language, audience } = reader;
  const shelters = risk === null ? generalShelters(reader) : sheltersFrom(risk, reader);
  const name = risk?.data.name ?? plan.title;
  return {
    kind: 'public',
    key: `${plan.id}/public${risk === null ? '' : `-${risk.data.id.replaceAll('/', '-')}`}`,
    language,
    audience,
    level: null,
    scenario: words.publicCard[language],
    title: name,
    source: sourceOf(reader),
    blocks: [
      ...rowsBlock(dangerRows(risk, shelters, reader)),
      ...advice(reader),
      {
        kind: 'calls',
        wide: false,
        zone: 'contact',
        heading: words.callPublic[language],
        calls: publicCalls(risk, shelters, reader),
      },
      ...household(risk, reader),
    ],
    role: -1,
  };
}

/** A small place's own shelters; a whole county has too many to name. */
function generalShelters(reader: PlanReader): Shelter[] {
  const shelters = sheltersOf(reader, null);
  return shelters.length <= 3 ? shelters : [];
}

function rowsBlock(rows: readonly CardRow[]): CardBlock[] {
  return rows.length === 0 ? [] : [{ kind: 'rows', zone: 'main', heading: '', rows }];
}

const forbids = /^(?:也|都|切|千万)?(?:不|勿|莫|别|严禁|禁止|do not|don't|never|no )/i;
const signals = /铜锣|锣声|哨|警报|报警器|广播|大喇叭|钟声|siren|whistle|gong|alarm|broadcast/i;
const heard = /听到|听见|响|长鸣|连续|不停|hear|sound|blast|continuous/i;
const isSignal = (clause: string): boolean => signals.test(clause) && heard.test(clause);

/** A clause that tells a way: 走老公路, 沿学府路. */
const ways = /走.*路|沿|经.*路|along|via|take the .*road/i;

function dangerRows(risk: Risk | null, shelters: readonly Shelter[], reader: PlanReader): CardRow[] {
  const { language, plan } = reader;
  const goTo = shelters.map((shelter) => shelterText(shelter, risk, reader)).join(language === 'zh' ? '；' : '; ');
  // What the short version says of signals and ways holds for the plan: for one danger of several it may be wrong.
  const danger = risk === null ? '' : dangerText(risk, reader);
  const signal = risk === null ? told(plan, isSignal).join(language === 'zh' ? '；' : '; ') : (risk.data.signal ?? '');
  const route =
    risk === null
      ? told(plan, (clause) => ways.test(clause)).join(language === 'zh' ? '，' : ', ')
      : routeTo(risk, shelters[0]);
  return [
    [words.danger[language], danger],
    [words.signal[language], signal],
    [words.goTo[language], goTo],
    [words.route[language], route],
  ].flatMap(([label = '', text = '']) => (text === '' ? [] : [row(label, text)]));
}

/** The clauses of the short version that say what is wanted, and are no warning against it. */
function told(plan: PlanReader['plan'], wanted: (clause: string) => boolean): string[] {
  return sentences(plan.front.summary ?? '')
    .flatMap((sentence) => sentence.split(/，|, /))
    .filter((clause) => wanted(clause) && !forbids.test(clause));
}

function dangerText({ data }: Risk, { language }: PlanReader): string {
  const people =
    (data.exposed ?? 0) === 0
      ? ''
      : `${words.exposed[language]} ${words.people[language].replace('{n}', String(data.exposed))}`;
  return [data.kind, data.place ?? '', people, ...(data.signs ?? [])]
    .filter((part) => part !== '')
    .join(language === 'zh' ? '，' : ', ');
}

export function shelterText(shelter: Shelter, risk: Risk | null, reader: PlanReader): string {
  const { data } = shelter;
  const { language } = reader;
  const facts = [
    risk === null ? '' : bearingOf(risk, shelter, reader),
    data.capacity === undefined ? '' : words.holds[language].replace('{n}', String(data.capacity)),
    data.accessible === true ? words.accessible[language] : '',
  ].filter((part) => part !== '');
  if (facts.length === 0) return data.name;
  return language === 'zh' ? `${data.name}（${facts.join('，')}）` : `${data.name} (${facts.join(', ')})`;
}

/** The short version in sentences: what to do, and what not. */
function advice({ plan, language }: PlanReader): CardBlock[] {
  const todo: string[] = [];
  const not: string[] = [];
  for (const sentence of sentences(plan.front.summary ?? '')) {
    const clauses = sentence.split(/，|, /);
    not.push(...clauses.filter((clause) => forbids.test(clause)));
    const rest = clauses.filter((clause) => !forbids.test(clause));
    if (rest.length > 0) todo.push(rest.join(language === 'zh' ? '，' : ', '));
  }
  const blocks: CardBlock[] = [
    { kind: 'lines', zone: 'main', heading: words.doThis[language], mark: 'do', lines: todo },
    { kind: 'lines', zone: 'main', heading: words.notThis[language], mark: 'dont', lines: not },
  ];
  return blocks.filter((block) => block.kind === 'lines' && block.lines.length > 0);
}

function publicCalls(risk: Risk | null, shelters: readonly Shelter[], reader: PlanReader): CardCall[] {
  const { plan } = reader;
  const duty = [placeName(reader), plan.front.lead, risk?.data.responsible].flatMap((name) => name ?? []);
  const seen = new Set<string>();
  const local = [...duty, ...shelters.map(({ data }) => data.name)].flatMap((name): CardCall[] => {
    const { phone } = contactOf(name, reader);
    if (phone === null || seen.has(phone)) return [];
    seen.add(phone);
    return [{ name, phone, note: '' }];
  });
  return [...watcher(risk, reader), ...local, ...hotlines(plan.front.summary ?? '', seen), ...nationalNumbers(reader)];
}

/** Who watches the danger, for those who may know. */
function watcher(risk: Risk | null, { language, audience }: PlanReader): CardCall[] {
  const { phone, monitor = '' } = risk?.data ?? {};
  if (phone === undefined || phone.includes('*') || !maySee(audience, 'risks', 'phone')) return [];
  return [{ name: `${words.watches[language]} ${monitor}`.trim(), phone, note: '' }];
}

/** The numbers that everyone in the country can dial, where the plans are those of China; elsewhere the plans tell theirs. */
export function nationalNumbers({ language, around }: PlanReader): CardCall[] {
  if (around.settings.profiles?.includes('cn') === false) return [];
  return [
    { name: words.fire[language], phone: '119', note: '' },
    { name: words.ambulance[language], phone: '120', note: '' },
    { name: words.police[language], phone: '110', note: '' },
  ];
}

const generalBlanks = [words.kin, words.members, words.helper, words.meeting];
/** What the form of the 防灾避险明白卡 has of the household, beside what the register of risks fills in. */
const dangerBlanks = [
  words.kin,
  words.members,
  words.address,
  words.house,
  words.family,
  words.side,
  words.watcher,
  words.caller,
  words.helper,
  words.meeting,
  words.issuer,
  words.signature,
];

/** What the household writes in itself. The card of one danger has the whole form and is made out in three copies. */
function household(risk: Risk | null, { language }: PlanReader): CardBlock[] {
  const labels = (risk === null ? generalBlanks : dangerBlanks).map((word) => word[language]);
  const heading = words.household[language];
  const blanks: CardBlock = { kind: 'blanks', zone: 'contact', heading, labels };
  if (risk === null) return [blanks];
  return [blanks, { kind: 'lines', zone: 'contact', heading: '', mark: 'plain', lines: [words.copies[language]] }];
}
