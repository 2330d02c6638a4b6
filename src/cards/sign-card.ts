import type { Card, CardBlock, CardRow } from './card.ts';
import { contactOf } from './contact.ts';
import { type Risk, risksOf, routeTo, type Shelter, sheltersFrom, sheltersOf } from './danger.ts';
import { nationalNumbers, shelterText } from './public-card.ts';
import type { PlanReader } from './reader.ts';
import { row } from './role-card.ts';
import { sourceOf } from './source.ts';
import { words } from './words.ts';

/** Signs to be put up: one for each shelter and each risk point of the plan's jurisdiction. */
export function signCards(reader: PlanReader, place: string | null): Card[] {
  return [
    ...sheltersOf(reader, place).map((shelter) => shelterSign(shelter, reader)),
    ...risksOf(reader, place).map((risk) => riskSign(risk, reader)),
  ];
}

function sign(id: string, heading: string, title: string, blocks: readonly CardBlock[], reader: PlanReader): Card {
  const { language, audience, plan } = reader;
  return {
    kind: 'sign',
    key: `${plan.id}/sign-${id.replaceAll('/', '-')}`,
    language,
    audience,
    level: null,
    scenario: heading,
    title,
    source: sourceOf(reader),
    blocks,
    role: -1,
  };
}

function rows(pairs: readonly (readonly [string, string])[]): CardBlock[] {
  const filled = pairs.filter(([, text]) => text !== '').map(([label, text]): CardRow => row(label, text));
  return filled.length === 0 ? [] : [{ kind: 'rows', zone: 'main', heading: '', rows: filled }];
}

function shelterSign(shelter: Shelter, reader: PlanReader): Card {
  const { language } = reader;
  const { data } = shelter;
  const facts = [
    data.capacity === undefined ? '' : words.holds[language].replace('{n}', String(data.capacity)),
    data.accessible === true ? words.accessible[language] : '',
    ...(data.facilities ?? []),
  ].filter((fact) => fact !== '');
  const blocks: CardBlock[] = [
    { kind: 'big', zone: 'main', text: data.name, note: facts.join('　') },
    ...rows([
      [words.route[language], (data.routes ?? []).join('；')],
      [words.managed[language], data.managed_by ?? ''],
    ]),
    {
      kind: 'calls',
      wide: false,
      zone: 'contact',
      heading: words.callPublic[language],
      calls: [{ name: data.name, phone: contactOf(data.name, reader).phone, note: '' }, ...nationalNumbers(reader)],
    },
  ];
  return sign(data.id, words.shelterSign[language], data.name, blocks, reader);
}

function riskSign(risk: Risk, reader: PlanReader): Card {
  const { language } = reader;
  const { data } = risk;
  const shelters = sheltersFrom(risk, reader);
  const responsible = data.responsible ?? '';
  const calls =
    responsible === '' ? [] : [{ name: responsible, phone: contactOf(responsible, reader).phone, note: '' }];
  const blocks: CardBlock[] = [
    { kind: 'big', zone: 'main', text: data.name, note: data.kind },
    ...rows([
      [words.signal[language], data.signal ?? ''],
      [words.goTo[language], shelters.map((shelter) => shelterText(shelter, risk, reader)).join('；')],
      [words.route[language], routeTo(risk, shelters[0])],
    ]),
    {
      kind: 'calls',
      wide: false,
      zone: 'contact',
      heading: words.callPublic[language],
      calls: [...calls, ...nationalNumbers(reader)],
    },
  ];
  return sign(data.id, words.riskSign[language], data.name, blocks, reader);
}
