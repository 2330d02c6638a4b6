import type { Corpus } from '#corpus';
import type { Language, Plan } from '#model';
import { gate } from '#review';

/** Tells which plans may be shown to the public; the settings can waive the review, but not that a plan is in force. */
export function releaseOf(corpus: Corpus): (plan: Plan) => boolean {
  if (corpus.settings.value.publish?.requireReview === false) return ({ front }) => front.status === 'in-force';
  return (plan) => 'released' in gate(plan, corpus);
}

/** Plans that want to be public and are held back, with the reasons, for standard error; empty where there are none. */
export function heldText(corpus: Corpus, language: Language): string {
  const isReleased = releaseOf(corpus);
  const held = corpus.plans.filter((plan) => wantsToBePublic(plan) && !isReleased(plan));
  if (held.length === 0) return '';
  const lines = held.slice(0, 5).map((plan) => {
    const result = gate(plan, corpus);
    const reasons = 'held' in result ? result.held.map((reason) => reason[language]) : [];
    return `    ${plan.title}${language === 'zh' ? '：' : ': '}${reasons.join(language === 'zh' ? '；' : '; ')}`;
  });
  const more = held.length > lines.length ? `    …${held.length - lines.length}` : null;
  const head = {
    zh: `  ${held.length} 个现行预案没有公开，因为评审还不齐（beiyu review verify 列出全部；不要求评审就在 beiyu.yaml 里写 publish: {requireReview: false}）：`,
    en: `  ${held.length} plans in force are held back until they are reviewed (beiyu review verify lists them; to waive it, write publish: {requireReview: false} into beiyu.yaml):`,
  }[language];
  return `${[head, ...lines, ...(more === null ? [] : [more])].join('\n')}\n`;
}

function wantsToBePublic({ front }: Plan): boolean {
  return front.status === 'in-force' && (front.publish === 'summary' || front.publish === 'full');
}
