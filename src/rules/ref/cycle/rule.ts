import { isFirm, type PlanLink, planGraph } from '#corpus';
import type { Plan } from '#model';
import { atField, corpusRule } from '#rule-kit';

export default corpusRule({
  title: { zh: '上下位关系不绕圈', en: 'Superiors do not run in a circle' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    self: {
      zh: '预案引用了自己：“{name}”。',
      en: 'The plan names itself: {name}.',
    },
    circle: {
      zh: '上位预案绕成了圈：{path}。谁服从谁说不清。',
      en: 'The superior plans run in a circle: {path}. Nobody can tell which one prevails.',
    },
  },
  help: {
    zh: '上位预案只写上一级的或总的预案；平级之间用“衔接预案”，先后引发的用“引发预案”。',
    en: 'Name only higher plans as superior; plans beside one another go under works_with, what one event starts under triggers.',
  },
  *check(corpus) {
    const graph = planGraph(corpus);
    for (const { from, to, written, pointer } of graph.links) {
      if (to === from) yield { message: 'self', data: { name: written }, at: atField(from.document, pointer) };
    }
    const told = new Set<Plan>();
    for (const plan of corpus.plans) {
      if (told.has(plan)) continue;
      const circle = circleFrom(plan, graph.linksFrom);
      const [first, ...others] = circle;
      if (first === undefined) continue;
      for (const { from } of circle) told.add(from);
      yield {
        message: 'circle',
        data: { path: [...circle.map(({ from }) => from.title), plan.title].join(' → ') },
        at: atField(first.from.document, first.pointer),
        related: others.map(({ from, pointer, to }) => ({
          at: atField(from.document, pointer),
          text: { zh: `这里又写了“${to?.title ?? ''}”`, en: `Here it goes on to ${to?.title ?? ''}` },
        })),
      };
    }
  },
});

/** The shortest way over superior plans that leads back to where it starts; empty when there is none. */
function circleFrom(start: Plan, linksFrom: (plan: Plan) => readonly PlanLink[]): readonly PlanLink[] {
  const ways: (readonly PlanLink[])[] = [[]];
  const seen = new Set<Plan>();
  for (const way of ways) {
    const here = way.at(-1)?.to ?? start;
    for (const link of linksFrom(here).filter(isFirm)) {
      if (link.how !== 'follows' || link.to === here) continue;
      if (link.to === start) return [...way, link];
      if (seen.has(link.to)) continue;
      seen.add(link.to);
      ways.push([...way, link]);
    }
  }
  return [];
}
