import {
  type Corpus,
  canStart,
  entryIndex,
  identify,
  type PersonalPart,
  partsOf,
  personalParts,
  type RolePart,
} from '#corpus';
import type { Plan, Text } from '#model';
import { atField, corpusRule, listed, type Place, type RelatedFact } from '#rule-kit';

export default corpusRule({
  title: { zh: '关键岗位有人顶得上', en: 'Someone can stand in for each key post' },
  severity: 'warn',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    same: {
      zh: '“{role}”的副职也是{person}本人：人不在时没有人顶。',
      en: 'The deputy of {role} is {person} again: nobody stands in.',
    },
    busy: {
      zh: '“{role}”的副职（{deputies}）在这个预案里都已经另有带队任务，主官不在时没有人顶。',
      en: 'Every deputy of {role} ({deputies}) leads another role of this plan: nobody can stand in.',
    },
    hub: {
      zh: '{count} 个预案的关键角色都靠“{post}”一个岗位，岗位库和这些预案都没有写副职。',
      en: 'Key roles of {count} plans hang on the post {post} alone; neither the register nor these plans name a deputy.',
    },
  },
  help: {
    zh: '换一个在同一预案里没有别的任务的副职；岗位库的“副职”也写上。',
    en: 'Name a deputy who has nothing else to do in the same plan, and enter deputies in the register of posts.',
  },
  options: {
    plans: {
      default: 3,
      minimum: 2,
      title: { zh: '一个没有副职的岗位最多撑几个预案', en: 'Plans that may hang on one post without a deputy' },
    },
  },
  *check(corpus, { option }) {
    const alone: PersonalPart[] = [];
    for (const plan of corpus.plans.filter(canStart)) {
      const leading = personalParts(corpus, plan);
      for (const part of leading) {
        const deputies = deputiesOf(corpus, plan, part);
        if (deputies.length > 0) yield* uselessDeputies(corpus, part, deputies, leading);
        else if (!hasDeputyInRegister(corpus, part)) alone.push(part);
      }
    }
    yield* hubs(alone, option.number('plans'));
  },
});

interface Deputy {
  readonly part: RolePart;
  readonly personId: string | null;
}

function deputiesOf(corpus: Corpus, plan: Plan, { role }: PersonalPart): readonly Deputy[] {
  return partsOf(corpus, plan)
    .filter((part) => part.role === role && part.how === 'deputy')
    .map((part) => {
      const isKnown = part.named !== null && part.person !== null;
      return { part, personId: isKnown ? identify(corpus, part.named, part.person) : null };
    });
}

interface Saying<Message extends string, Holes extends string> {
  readonly message: Message;
  readonly data: Readonly<Record<Holes, string | Text>>;
  readonly at: Place;
  readonly related: readonly RelatedFact[];
}

function* uselessDeputies(
  corpus: Corpus,
  part: PersonalPart,
  deputies: readonly Deputy[],
  leading: readonly PersonalPart[],
): Generator<Saying<'same', 'role' | 'person'> | Saying<'busy', 'role' | 'deputies'>> {
  const { plan, role, person, personId, pointer } = part;
  const [first] = deputies;
  if (first === undefined) return;
  const isSame = deputies.every((deputy) => deputy.personId === personId);
  if (!isSame && canBeFilled(corpus, part, leading, new Set([personId]))) return;
  const at = atField(plan.document, first.part.pointer);
  if (isSame) {
    const related = [{ at: atField(plan.document, pointer), text: { zh: '主官写在这里', en: 'The holder is here' } }];
    yield { message: 'same', data: { role: role.name, person }, at, related };
    return;
  }
  const elsewhere = deputies.flatMap((deputy) => leading.find((other) => isElsewhere(deputy, part, other)) ?? []);
  yield {
    message: 'busy',
    data: { role: role.name, deputies: listed(deputies.map((deputy) => deputy.part.written)) },
    at,
    related: elsewhere.map((other) => ({
      at: atField(plan.document, other.pointer),
      text: { zh: `这里带“${other.role.name}”`, en: `Leads ${other.role.name} here` },
    })),
  };
}

function isElsewhere({ personId }: Deputy, { role }: PersonalPart, other: PersonalPart): boolean {
  return other.role !== role && other.personId === personId;
}

/**
 * Whether a role can be filled without those who are away or already standing in: by a deputy who leads nothing else
 * in the plan, or whose own role can be filled in turn. A team goes on without its leader.
 */
function canBeFilled(
  corpus: Corpus,
  part: PersonalPart,
  leading: readonly PersonalPart[],
  taken: ReadonlySet<string>,
): boolean {
  if (part.named.kind === 'team') return true;
  return deputiesOf(corpus, part.plan, part).some((deputy) => {
    if (deputy.personId === null) return true;
    if (taken.has(deputy.personId)) return false;
    const left = leading.filter((other) => isElsewhere(deputy, part, other));
    const now = new Set([...taken, deputy.personId]);
    return left.every((other) => canBeFilled(corpus, other, leading, now));
  });
}

function hasDeputyInRegister({ registers }: Corpus, { named }: PersonalPart): boolean {
  if (named.kind !== 'post') return true;
  return (entryIndex(registers).post(named)?.data.deputies ?? []).length > 0;
}

function* hubs(
  alone: readonly PersonalPart[],
  most: number,
): Generator<{ message: 'hub'; data: { count: number; post: string }; at: Place; related: RelatedFact[] }> {
  for (const parts of Map.groupBy(alone, ({ personId }) => personId).values()) {
    const plans = new Set(parts.map(({ plan }) => plan));
    const [first, ...others] = parts;
    if (first === undefined || plans.size <= most) continue;
    yield {
      message: 'hub',
      data: { count: plans.size, post: first.written },
      at: atField(first.named.document, first.named.pointer),
      related: [first, ...others].map(({ plan, role, pointer }) => ({
        at: atField(plan.document, pointer),
        text: { zh: `${plan.title}“${role.name}”`, en: `${role.name} of ${plan.title}` },
      })),
    };
  }
}
