import { actingIn, isClassOfPeople, isVagueActor, namesInRoles, pointerToName } from '#corpus';
import type { Plan } from '#model';
import { atField, atSpan, planRule } from '#rule-kit';

export default planRule({
  title: { zh: '写明是谁，不写“有关部门”', en: 'Actors are named, not “relevant departments”' },
  severity: 'error',
  basis: [
    { law: 'plan-management-measures', article: '24', strength: 'must' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    step: {
      zh: '这一步由“{actor}”做：没有点名，谁都可以认为不是自己。',
      en: 'This step is given to “{actor}”: nobody is named, and everybody may think it is someone else.',
    },
    class: {
      zh: '“{role}”由“{actor}”担任：这是一类人，出事时是哪一位？',
      en: 'The role {role} is filled by “{actor}”: that is a class of people; who of them comes?',
      basis: [
        { law: 'plan-management-measures', article: '24', strength: 'should' },
        { law: 'cpg-101', strength: 'should' },
      ],
    },
    field: {
      zh: '“{actor}”没有点名，这里要写具体的岗位、单位或者角色。',
      en: '“{actor}” names nobody; a post, a unit or a role is needed here.',
    },
  },
  help: {
    zh: '改成具体的岗位、单位或者角色；几家一起做的，写明谁牵头。',
    en: 'Name the post, unit or role; where several act together, say who leads.',
  },
  *check(plan, { names, jurisdiction }) {
    for (const [actor, places] of actingIn(plan)) {
      if (!isVagueActor(actor)) continue;
      const [first, ...others] = places;
      if (first === undefined) continue;
      const related = others.slice(0, 5).map((other) => ({
        at: atSpan(plan.document, other.actor.span),
        text: { zh: '这一步也是', en: 'this step too' },
      }));
      yield { message: 'step', data: { actor }, at: atSpan(plan.document, first.actor.span), related };
    }
    const inRoles = namesInRoles(plan);
    for (const name of inRoles) {
      if (!isVagueActor(name.written)) continue;
      yield { message: 'field', data: { actor: name.written }, at: atField(plan.document, pointerToName(name)) };
    }
    for (const { written, at } of namesBesideRoles(plan)) {
      if (isVagueActor(written)) yield { message: 'field', data: { actor: written }, at: atField(plan.document, at) };
    }
    for (const name of inRoles) {
      const { role, written } = name;
      if (
        !isClassOfPeople(written) ||
        names.resolve(written, ['unit', 'post', 'team'], jurisdiction).kind !== 'unknown'
      )
        continue;
      const at = atField(plan.document, pointerToName(name));
      yield { message: 'class', data: { role: role.name, actor: written }, at };
    }
  },
});

interface Written {
  readonly written: string;
  readonly at: string;
}

function one(written: string | null | undefined, at: string): Written[] {
  return written === null || written === undefined ? [] : [{ written, at }];
}

/** Where else the front matter says who: levels, warnings, reports. */
function namesBesideRoles({ levels, warnings, reporting }: Plan): Written[] {
  return [
    ...levels.flatMap((level) => [
      ...one(level.decide, `${level.pointer}/decide`),
      ...one(level.report?.to, `${level.pointer}/report/to`),
      ...one(level.standDown?.decide, `${level.pointer}/stand_down/decide`),
    ]),
    ...warnings.flatMap((warning) => one(warning.issue, `${warning.pointer}/issue`)),
    ...reporting.flatMap((hop) => [...one(hop.from, `${hop.pointer}/from`), ...one(hop.to, `${hop.pointer}/to`)]),
  ];
}
