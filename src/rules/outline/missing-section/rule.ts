import { type MissingSection, missingFrom } from '#corpus';
import type { Plan, Profile, ProfileNames, Text } from '#model';
import { atField, atSection, type Place, planRule } from '#rule-kit';
import { everySection } from '#schemas';

const help = {
  zh: '补上这一部分，标题可以用：{names}。{hint}',
  en: 'Add it; the heading may be: {names}. {hint}',
};

export default planRule({
  title: { zh: '该有的章节都有', en: 'The sections that are asked for are there' },
  severity: 'error',
  basis: [{ law: 'emergency-response-law', article: '28', strength: 'must' }],
  messages: {
    missing: {
      zh: '缺少“{section}”这一部分。',
      en: 'The part “{section}” is missing.',
      help,
    },
    inside: {
      zh: '“{around}”里缺少“{section}”。',
      en: '“{around}” lacks “{section}”.',
      help,
    },
    item: {
      zh: '这类预案还要写明“{section}”，全文没有提到。',
      en: 'A plan of this kind must also say “{section}”; the text does not mention it.',
      help: {
        zh: '写明这一项，可以写在有关的章节里，不必另设标题。',
        en: 'Say it where it belongs; it needs no heading of its own.',
      },
    },
  },
  help: {
    zh: '补上这一部分；标题按意思认，通行的叫法都行。',
    en: 'Add it; headings are recognised by meaning, in any of the usual words.',
  },
  *check(plan, context) {
    for (const { section, basis } of missingFrom(plan, context)) {
      const data = {
        section: firstOf(section.headings),
        names: listOf(section.headings),
        hint: section.guidance ?? { zh: '', en: '' },
      };
      const subject = section.id;
      const kind = atField(plan.document, '/kind');
      const around = holderOf(plan, context, section.id);
      if (section.words !== undefined && section.hazards.length > 0)
        yield { message: 'item', data, at: kind, basis, subject };
      else if (around === null) yield { message: 'missing', data, at: kind, basis, subject };
      else yield { message: 'inside', data: { ...data, around: around.title }, at: around.at, basis, subject };
    }
  },
});

/** The section of the plan in which the missing one should stand, where it is there. */
function holderOf(
  plan: Plan,
  { profile, recognised }: { readonly profile: Profile; readonly recognised: readonly (string | null)[] },
  id: MissingSection['section']['id'],
): { readonly title: string; readonly at: Place } | null {
  const holder = everySection(profile.sections).find(({ sections }) => sections.some((inner) => inner.id === id));
  const found = holder === undefined ? undefined : plan.sections[recognised.indexOf(holder.id)];
  return found === undefined ? null : { title: found.title, at: atSection(plan, found) };
}

function firstOf({ zh, en }: ProfileNames): Text {
  const [name = ''] = zh;
  return { zh: name, en: en[0] ?? name };
}

/** Some of the headings that are recognised. */
function listOf({ zh, en }: ProfileNames): Text {
  return { zh: zh.slice(0, 4).join('、'), en: [...en, ...zh].slice(0, 4).join(', ') };
}
