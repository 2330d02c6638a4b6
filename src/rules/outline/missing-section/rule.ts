import { type MissingSection, missingAttachments, missingFields, missingFrom } from '#corpus';
import type { Language, Plan, Profile, ProfileNames, Text } from '#model';
import { atField, atSection, type Place, planRule } from '#rule-kit';
import { everySection, keyName } from '#schemas';

const help = {
  zh: '补上这一部分，标题可以用：{names}。{hint}',
  en: 'Add it; the heading may be: {names}. {hint}',
};

export default planRule({
  title: { zh: '该有的部分都有', en: 'The parts that are asked for are there' },
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
    attachment: {
      zh: '缺少附件“{attachment}”。',
      en: 'The attachment “{attachment}” is missing.',
      help: { zh: '加一个附件，名称可以用：{names}。', en: 'Attach it; it may be called: {names}.' },
    },
    field: {
      zh: '开头没有写“{field}”。',
      en: 'The field “{field}” is not filled in.',
      help: { zh: '在文件开头的字段里补上。', en: 'Fill it in at the start of the file.' },
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
        names: listOf(section.headings, plan),
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
    for (const { id, names, basis } of missingAttachments(plan, context)) {
      const data = { attachment: firstOf(names), names: listOf(names, plan) };
      yield { message: 'attachment', data, at: atField(plan.document, '/kind'), basis, subject: id };
    }
    for (const { field, basis } of missingFields(plan, context)) {
      const data = { field: fieldName(field) };
      yield { message: 'field', data, at: atField(plan.document, '/kind'), basis, subject: field };
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

/** 日期/印发 for /dates/issued. */
function fieldName(field: string): Text {
  const parts = field.split('/').map((_, index, all) => all.slice(0, index + 1).join('/'));
  const named = (language: Language): string =>
    parts
      .slice(1)
      .map((pointer) => keyName('plan', pointer, language))
      .join('/');
  return { zh: named('zh'), en: named('en') };
}

function firstOf({ zh, en }: ProfileNames): Text {
  const [name = ''] = zh;
  return { zh: name, en: en[0] ?? name };
}

/** Some of the headings that are recognised; an English reader of a Chinese plan is shown the Chinese ones as well. */
function listOf({ zh, en }: ProfileNames, { title }: Plan): Text {
  const shown = /\p{Script=Han}/u.test(title) ? [...en, ...zh] : en;
  return { zh: zh.slice(0, 4).join('、'), en: shown.slice(0, 4).join(', ') };
}
