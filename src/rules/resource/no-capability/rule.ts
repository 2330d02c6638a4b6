import { type Corpus, canStart, entryIndex, meaningOf, partsOf, remember } from '#corpus';
import type { Plan, Step, Text } from '#model';
import { wordFinder } from '#parse';
import type { Entry } from '#registers';
import { atField, atStep, corpusRule, listed, type Place, type RelatedFact } from '#rule-kit';
import { type Capability, capabilities } from '#schemas';

export default corpusRule({
  title: { zh: '要做的事有队伍会做', en: 'There is a team that can do it' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    nobody: {
      zh: '这一步要{task}，队伍库里没有一支队伍会做。',
      en: 'This step asks for {task}; no registered team can do it.',
    },
    others: {
      zh: '这一步要{task}，“{role}”的队伍（{teams}）不会；会的有{able}。',
      en: 'This step asks for {task}, which the teams of {role} ({teams}) cannot do; {able} can.',
    },
  },
  help: {
    zh: '把会做的队伍编进这个角色，或者请上级、协议队伍来做；队伍其实会的，在队伍库“专长”里写上。',
    en: 'Put a team that can into this role, or ask the level above or a partner; if the team can, enter it in its capabilities.',
  },
  *check(corpus) {
    const plans = corpus.plans.filter((plan) => governmental.has(plan.front.kind) && canStart(plan));
    if (corpus.registers.teams.length === 0) {
      const unjudged = plans.find((plan) => plan.steps.some((step) => asked(step).length > 0));
      if (unjudged !== undefined) yield { notChecked: noTeams, document: unjudged.document };
      return;
    }
    const ableTo = remember(
      (capability: Capability) => new Set(corpus.registers.teams.filter((team) => isAble(team, capability))),
    );
    for (const plan of plans) {
      for (const step of plan.steps) {
        for (const capability of asked(step)) {
          const saying = judge(corpus, plan, step, capability, ableTo(capability));
          if (saying !== null) yield saying;
        }
      }
    }
  },
});

const findTasks = wordFinder(capabilities.flatMap(({ tasks }) => tasks));
const byTask = new Map(capabilities.flatMap((capability) => capability.tasks.map((word) => [word, capability])));

/** What only a trained team can do, as far as a step asks for it. */
function asked({ action }: Step): readonly Capability[] {
  return [...new Set(findTasks(action).flatMap(({ word }) => byTask.get(word) ?? []))];
}

const noTeams = {
  zh: '队伍库里没有登记队伍，没有核对各步有没有队伍会做。',
  en: 'No team is registered; whether a team can do each step was not checked.',
};

/** An enterprise does with its own staff what its plan says. */
const governmental: ReadonlySet<Plan['front']['kind']> = new Set([
  'overall',
  'special',
  'department',
  'township',
  'joint',
  'event',
  'catastrophe',
]);

type Team = Entry<'teams'>;

function isAble({ data }: Team, { teams }: Capability): boolean {
  const text = [data.name, ...(data.capabilities ?? []), ...(data.equipment ?? [])].join('\n');
  return teams.some((word) => text.includes(word));
}

type Data = Readonly<Record<'task', Text>>;

type Saying =
  | { message: 'nobody'; data: Data; at: Place; related: RelatedFact[] }
  | {
      message: 'others';
      data: Data & Readonly<Record<'role', string> & Record<'teams' | 'able', Text>>;
      at: Place;
      related: RelatedFact[];
    };

function judge(corpus: Corpus, plan: Plan, step: Step, capability: Capability, able: ReadonlySet<Team>): Saying | null {
  const at = atStep(plan, step, 'action');
  const task = { zh: capability.zh, en: capability.en };
  if (able.size === 0) {
    const [first] = corpus.registers.teams;
    const related =
      first === undefined
        ? []
        : [{ at: atField(first.document, ''), text: { zh: '队伍库', en: 'The register of teams' } }];
    return { message: 'nobody', data: { task }, at, related };
  }
  const own = teamsOf(corpus, plan, step);
  if (own === null || own.teams.some((team) => able.has(team))) return null;
  const [first] = own.teams;
  return {
    message: 'others',
    data: {
      task,
      role: own.role,
      teams: listed(own.teams.map(({ data }) => data.name)),
      able: listed([...able].slice(0, 3).map(({ data }) => data.name)),
    },
    at,
    related:
      first === undefined
        ? []
        : [
            {
              at: atField(first.document, `${first.pointer}/capabilities`),
              text: { zh: '它的专长', en: 'What it can do' },
            },
          ],
  };
}

/** The teams of the only role that acts in a step, where the role is nothing but teams that say what they can do. */
function teamsOf(corpus: Corpus, plan: Plan, { actors }: Step): { role: string; teams: readonly Team[] } | null {
  const role = actors.length === 1 ? plan.roles.find(({ name }) => name === actors[0]?.name) : undefined;
  if (role === undefined) return null;
  const parts = partsOf(corpus, plan).filter((part) => part.role === role && part.how !== 'deputy');
  const teams = parts.map(({ written }) => teamCalled(corpus, plan, written));
  const known = teams.flatMap((team) => team ?? []);
  if (known.length === 0 || known.length < teams.length) return null;
  return known.every(({ data }) => (data.capabilities ?? []).length > 0) ? { role: role.name, teams: known } : null;
}

function teamCalled(corpus: Corpus, plan: Plan, written: string): Team | null {
  const named = meaningOf(corpus, plan, written, ['team']);
  return named === null ? null : entryIndex(corpus.registers).team(named);
}
