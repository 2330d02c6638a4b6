import type { Corpus } from '#corpus';
import { fill, type Language, type Slip, type SourceDocument, type Text } from '#model';
import type { NamedRule } from '#rule-kit';
import type { Abstention } from './judgement.ts';

/** So many reasons are told; a plan that lacks more lacks everything. */
const mostReasons = 3;

/**
 * Files that should be plans and could not be read as such: no rule over plans has judged them, and each says so with
 * what reading found.
 */
export function unreadPlans(corpus: Corpus, rules: readonly NamedRule[]): Abstention[] {
  const read = new Set(corpus.plans.map(({ document }) => document));
  const unread = corpus.documents.filter((document) => document.kind === 'plan' && !read.has(document));
  if (unread.length === 0) return [];
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const judging = rules.filter(({ scope }) => scope === 'plan');
  return unread.flatMap((document) => {
    const reason = reasonOf(document, byId);
    return judging.map((rule) => ({ rule, document, reason }));
  });
}

/** What kept a file from being read, in the words of the rules that tell it. */
function reasonOf({ slips }: SourceDocument, rules: ReadonlyMap<string, NamedRule>): Text {
  const severe = slips.filter(({ fix }) => fix === undefined);
  const told = (severe.length > 0 ? severe : slips).slice(0, mostReasons);
  const inLanguage = (language: Language): string => told.map((slip) => wording(slip, rules, language)).join(' ');
  return {
    zh: `没有能当作预案读，各条预案规则都没有检查它。${inLanguage('zh')}`,
    en: `It could not be read as a plan, so no rule over plans has judged it. ${inLanguage('en')}`,
  };
}

function wording({ rule, message, data }: Slip, rules: ReadonlyMap<string, NamedRule>, language: Language): string {
  const template = rules.get(rule)?.messages[message]?.[language];
  return template === undefined ? '' : fill(template, data, language);
}
