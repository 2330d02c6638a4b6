import { conditionText } from '#cards';
import { type Corpus, type MapEdge, type PlanMap, planGraph, startedWith } from '#corpus';
import type { Language, Plan } from '#model';
import { bandName, mapWords } from '#publish';
import { hang, padTo, widthOf } from '#report';

const words = {
  zh: {
    follows: '上位',
    below: '下位',
    works_with: '衔接',
    triggers: '引发',
    startedBy: '由此引发',
    together: '同时启动',
    when: '当',
    none: '没有和别的预案相连。',
    counts: (plans: number, links: number) => `${plans} 个预案，${links} 条关系。`,
  },
  en: {
    follows: 'follows',
    below: 'is followed by',
    works_with: 'works with',
    triggers: 'triggers',
    startedBy: 'is triggered by',
    together: 'starts with',
    when: 'when',
    none: 'It is linked with no other plan.',
    counts: (plans: number, links: number) => `${plans} plans, ${links} links.`,
  },
} as const;

/** One plan with everything it is linked with, a line a link. */
export function planLinksText(corpus: Corpus, plan: Plan, map: PlanMap, language: Language, width: number): string {
  const say = words[language];
  const own = map.edges.filter(({ from, to }) => from === plan || to === plan);
  const out = (how: MapEdge['how']): MapEdge[] => own.filter((edge) => edge.how === how && edge.from === plan);
  const back = (how: MapEdge['how']): MapEdge[] => own.filter((edge) => edge.how === how && edge.to === plan);
  const groups: readonly (readonly [string, readonly string[]])[] = [
    [say.follows, out('follows').map(({ to }) => nameOf(to))],
    [say.below, back('follows').map(({ from }) => nameOf(from))],
    [
      say.works_with,
      [...out('works_with').map(({ to }) => to), ...back('works_with').map(({ from }) => from)].map(nameOf),
    ],
    [say.triggers, out('triggers').map((edge) => `${nameOf(edge.to)}${whenText(edge, language)}`)],
    [say.startedBy, back('triggers').map((edge) => `${nameOf(edge.from)}${whenText(edge, language)}`)],
    [say.together, startedWith(corpus, plan).map(nameOf)],
  ];
  const shown = groups.filter(([, names]) => names.length > 0);
  if (shown.length === 0) return `${nameOf(plan)}\n  ${say.none}\n`;
  const room = Math.max(...shown.map(([label]) => widthOf(label)));
  const lines = shown.flatMap(([label, names]) =>
    names.flatMap((name, index) => hang(`  ${padTo(index === 0 ? label : '', room)}  `, name, width)),
  );
  return `${[nameOf(plan), ...lines].join('\n')}\n`;
}

function nameOf({ title, id }: Plan): string {
  return `${title} (${id})`;
}

function whenText({ when }: MapEdge, language: Language): string {
  if (when === null) return '';
  const { open, close, colon } = mapWords[language];
  return `${open}${words[language].when}${colon}${conditionText(when, language)}${close}`;
}

/** The whole library as a tree of superior plans; a plan under several superiors stands under the first. */
export function planTreeText(corpus: Corpus, map: PlanMap, language: Language): string {
  const graph = planGraph(corpus);
  const shown = new Set<Plan>();
  const lines: string[] = [];
  const show = (plan: Plan, depth: number): void => {
    if (shown.has(plan)) return;
    shown.add(plan);
    const chain = map.edges.filter(({ how, from }) => how === 'triggers' && from === plan).map(({ to }) => to.id);
    const tail = chain.length === 0 ? '' : `  ⇢ ${chain.join(', ')}`;
    lines.push(`${'  '.repeat(depth)}${nameOf(plan)}${tail}`);
    for (const below of graph.subordinates(plan)) show(below, depth + 1);
  };
  for (const { plan } of map.nodes) if (graph.superiors(plan).length === 0) show(plan, 0);
  for (const { plan } of map.nodes) show(plan, 0);
  return `${[...lines, '', words[language].counts(map.nodes.length, map.edges.length)].join('\n')}\n`;
}

/** The same as data. */
export function planMapData({ nodes, edges }: PlanMap, language: Language): unknown {
  return {
    version: 1,
    nodes: nodes.map(({ plan, band, distance }) => ({
      id: plan.id,
      title: plan.title,
      kind: plan.front.kind,
      jurisdiction: plan.front.jurisdiction,
      band: bandName(band, language).join(' '),
      distance,
      file: plan.document.file,
    })),
    edges: edges.map(({ how, from, to, when }) => ({
      how,
      from: from.id,
      to: to.id,
      ...(when === null ? {} : { when: conditionText(when, language) }),
    })),
  };
}
