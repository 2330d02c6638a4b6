import { type Corpus, type Ladder, laddersOf, meaningOf } from '#corpus';
import type { Plan, Warning } from '#model';
import { atField, corpusRule } from '#rule-kit';
import { dealsWith, findHazards } from '#schemas';

/** Who issues what warning: one metric of one plan. */
interface Issue {
  readonly plan: Plan;
  readonly warning: Warning;
  readonly written: string;
  /** The issuer where the registers know it, else the words. */
  readonly issuer: string;
  readonly place: string | null;
  /** What is warned of, for the reader. */
  readonly metric: string;
  /** The same for the same warning: metric, station and window, or the hazard where the warning is in words. */
  readonly key: string;
  readonly hasStation: boolean;
  readonly isInWords: boolean;
}

export default corpusRule({
  title: { zh: '同一种预警只由一个单位发布', en: 'One warning has one issuer' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    two: {
      zh: '“{metric}”的预警，本预案由{issuer}发布，《{other}》由{second}发布：群众听谁的？',
      en: 'Warnings of {metric} are issued by {issuer} here and by {second} in {other}: whom are people to follow?',
    },
  },
  help: {
    zh: '只留一个发布单位，另一份预案写“收到某单位的预警后……”。',
    en: 'Keep one issuer; let the other plan begin with receiving its warning.',
  },
  *check(corpus) {
    const issues = corpus.plans.flatMap((plan) => issuesOf(corpus, plan));
    for (const same of Map.groupBy(issues, ({ key }) => key).values()) {
      const told = new Set<Plan>();
      for (const [issue, other] of contradictions(corpus, same)) {
        if (told.has(issue.plan)) continue;
        told.add(issue.plan);
        const data = {
          metric: issue.metric,
          issuer: issue.written,
          other: other.plan.title,
          second: other.written,
        };
        yield {
          message: 'two',
          data,
          at: atField(issue.plan.document, `${issue.warning.pointer}/issue`),
          related: [
            {
              at: atField(other.plan.document, `${other.warning.pointer}/issue`),
              text: { zh: `这里由${other.written}发布`, en: `Here ${other.written} issues it` },
            },
          ],
        };
      }
    }
  },
});

/** Each issue that contradicts an earlier one, with that one. */
function* contradictions(corpus: Corpus, issues: readonly Issue[]): Iterable<[Issue, Issue]> {
  const earlier = new Map<string, Issue[]>();
  for (const issue of issues) {
    const candidates = keysToAsk(corpus, issue).flatMap((key) => earlier.get(key) ?? []);
    const other = candidates.find((each) => contradicts(corpus, each, issue));
    if (other !== undefined) yield [issue, other];
    for (const key of keysToKeep(corpus, issue)) {
      const there = earlier.get(key) ?? [];
      if (there.length === 0) earlier.set(key, there);
      there.push(issue);
    }
  }
}

/**
 * Issues are kept by level and place, so that only those are compared whose places hold one another: in its own
 * place (`at`) and in each around it (`in`). At a station the place does not matter.
 */
function keysToKeep({ tree }: Corpus, { warning: { level }, place, hasStation }: Issue): string[] {
  if (hasStation) return [level];
  return place === null ? [] : [`${level} at ${place}`, ...tree.outwards(place).map((id) => `${level} in ${id}`)];
}

function keysToAsk({ tree }: Corpus, { warning: { level }, place, hasStation }: Issue): string[] {
  if (hasStation) return [level];
  return place === null ? [] : [...tree.outwards(place).map((id) => `${level} at ${id}`), `${level} in ${place}`];
}

function issuesOf(corpus: Corpus, plan: Plan): Issue[] {
  const ladders = laddersOf(plan).warnings;
  return plan.warnings.flatMap((warning): Issue[] => {
    if (warning.issue === null) return [];
    const common = {
      plan,
      warning,
      written: warning.issue,
      issuer: issuerOf(corpus, plan, warning.issue),
      place: corpus.around(plan).jurisdiction,
    };
    const measured = ladders
      .filter(({ rungs }) => rungs.some(({ level }) => level === warning.level))
      .map((ladder) => ({ ...common, ...subjectOf(ladder), isInWords: false }));
    return measured.length > 0 ? measured : hazardsOf(plan).map((hazard) => ({ ...common, ...hazard }));
  });
}

function subjectOf({ metric, at, window }: Ladder): Pick<Issue, 'metric' | 'key' | 'hasStation'> {
  return { metric, key: ['metric', metric, at ?? '', window?.seconds ?? ''].join('|'), hasStation: at !== null };
}

/** A warning whose condition is in words warns of what its plan is for. */
function hazardsOf({ front }: Plan): Pick<Issue, 'metric' | 'key' | 'hasStation' | 'isInWords'>[] {
  const found = (front.hazards ?? []).flatMap((written) => findHazards(written).map(({ id }) => ({ written, id })));
  return found.map(({ written, id }) => ({ metric: written, key: `hazard|${id}`, hasStation: false, isInWords: true }));
}

/** The unit behind a name; behind a role of the plan, whoever fills it. */
function issuerOf(corpus: Corpus, plan: Plan, written: string): string {
  const role = plan.roles.find(({ name }) => name === written);
  const filled = role?.unit ?? role?.lead ?? role?.post ?? written;
  const named = meaningOf(corpus, plan, filled);
  return named === null ? filled : `${named.kind} ${named.id}`;
}

/** Two plans, the same scale and level, for the same station or the same or an enclosing area, and a common hazard. */
function contradicts({ tree }: Corpus, a: Issue, b: Issue): boolean {
  if (a.plan === b.plan || a.issuer === b.issuer || a.warning.level !== b.warning.level) return false;
  if (!shareHazard(a.plan, b.plan)) return false;
  if (a.hasStation) return true;
  if (a.place === null || b.place === null) return false;
  if (a.isInWords) return a.place === b.place;
  return tree.isWithin(a.place, b.place) || tree.isWithin(b.place, a.place);
}

function shareHazard(a: Plan, b: Plan): boolean {
  const ids = (b.front.hazards ?? []).flatMap((hazard) => findHazards(hazard).map(({ id }) => id));
  const own = (a.front.hazards ?? []).flatMap((hazard) => findHazards(hazard).map(({ id }) => id));
  return dealsWith(a.front.hazards ?? [], ids) || dealsWith(b.front.hazards ?? [], own);
}
