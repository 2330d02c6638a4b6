import { reviewState, type SignOff } from '#corpus';
import type { Text } from '#model';
import { atField, corpusRule } from '#rule-kit';

const kinds: Readonly<Record<string, Text>> = {
  identity: { zh: '名称和适用', en: 'what it is' },
  relations: { zh: '衔接关系', en: 'relations' },
  roles: { zh: '角色', en: 'roles' },
  levels: { zh: '响应级别', en: 'response levels' },
  warnings: { zh: '预警', en: 'warnings' },
  reporting: { zh: '信息报告', en: 'reporting' },
  resources: { zh: '资源', en: 'resources' },
  procedures: { zh: '处置步骤', en: 'procedures' },
  wording: { zh: '文字', en: 'wording' },
  phones: { zh: '电话', en: 'phones' },
};
const mostNamed = 5;

/** The parts that changed since, as a reader finds them: 响应级别 2、处置步骤 4.5.2. */
function partsOf({ changes }: SignOff, language: 'zh' | 'en'): string {
  const named = changes.slice(0, mostNamed).map(({ key, kind }) => {
    const place = key.slice(kind.length + 1);
    return `${kinds[kind]?.[language] ?? kind}${place === '' ? '' : ` ${place}`}`;
  });
  const rest = changes.length - named.length;
  const more = rest === 0 ? '' : { zh: `等 ${changes.length} 处`, en: ` and ${rest} more` }[language];
  return `${named.join(language === 'zh' ? '、' : ', ')}${more}`;
}

export default corpusRule({
  title: { zh: '评审之后正文没有再改', en: 'Sign-offs stand on the present text' },
  severity: 'error',
  basis: [{ law: 'integrity', strength: 'must' }],
  messages: {
    changed: {
      zh: '“{plan}”在 {date} 评审之后改了：{parts}。原来的评审结论对现在的文本不算数。',
      en: '"{plan}" was changed after its review of {date}: {parts}. The verdict does not hold for the present text.',
    },
    version: {
      zh: '“{plan}”现在是 {now} 版，{date} 评审的是 {judged} 版。',
      en: '"{plan}" is now version {now}; what was reviewed on {date} is version {judged}.',
    },
  },
  help: {
    zh: '请专家再看改动的部分（beiyu diff 列出改了什么），再用 beiyu review record 记录；改回原样也可以。只改电话不影响评审。',
    en: 'Ask the experts about what changed (beiyu diff lists it) and record it with beiyu review record, or change it back. A change of phones alone does not matter.',
  },
  *check(corpus, { asked }) {
    for (const plan of asked(corpus.plans)) {
      const { status } = plan.front;
      if (status !== 'approved' && status !== 'in-force') continue;
      const { demand, signOffs, valid } = reviewState(plan, corpus);
      const [latest] = signOffs.filter(({ passes }) => passes);
      if (demand === null || latest === undefined || valid.length > 0) continue;
      const { review, state, document } = latest;
      const at = atField(plan.document, '/version');
      const related = [
        {
          at: atField(document, state === 'stale' ? '/parts' : '/version', 'key'),
          text: { zh: '评审记录', en: 'the review' },
        },
      ];
      const words = { plan: plan.title, date: review.date };
      if (state === 'stale')
        yield {
          message: 'changed',
          data: { ...words, parts: { zh: partsOf(latest, 'zh'), en: partsOf(latest, 'en') } },
          at,
          related,
        };
      else
        yield { message: 'version', data: { ...words, now: plan.front.version, judged: review.version }, at, related };
    }
  },
});
