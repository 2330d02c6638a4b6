import { atField, atFile, demandBasis, planRule, quote } from '#rule-kit';

/** Somebody tells somebody, in prose. */
const toldInText =
  /信息(?:的)?(?:报告|上报|报送|接报)|报告(?:程序|制度|时限|时间|内容)|(?:分钟|小时|立即|及时|第一时间)[^。；\n]{0,24}(?:报告|上报|报送)|(?:向|报告|上报)[^。；\n]{0,20}(?:政府|指挥部|办公室|[局委])[^。；\n]{0,6}报?告?|report(?:s|ing)? to/i;

export default planRule({
  title: { zh: '写明向谁报告', en: 'Reports have a recipient' },
  severity: 'warn',
  basis: [
    { law: 'emergency-response-law', article: '17', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    level: {
      zh: '启动{level}后向谁报告，没有写。',
      en: '{level} does not say to whom its start is reported.',
    },
    recipient: {
      zh: '{level}写了报告的时限，没有写报告对象。',
      en: '{level} sets a time for reporting, but names nobody to report to.',
    },
    chain: {
      zh: '没有写信息报告：谁发现、报给谁、多久内。',
      en: 'The plan has no reporting chain: who finds out, whom they tell, how soon.',
      basis: [
        { law: 'emergency-response-law', article: '61', strength: 'should' },
        { law: 'cpg-101', strength: 'should' },
      ],
      help: {
        zh: '在文件头写“信息报告: [{从: 青溪镇, 到: 县防汛办, 方式: 电话, 时限: 20分钟}]”，一跳一行。',
        en: 'Add `reporting: [{from: …, to: …, by: phone, within: 20 min}]`, one line a hop.',
      },
    },
    undeclared: {
      zh: '正文有信息报告，文件头的“信息报告”没有写：接不成村、乡、县、市的报告链，算不出一共多久。',
      en: 'The text tells of reporting, but `reporting` in the front matter does not: the chain from village to city cannot be followed or timed.',
      basis: [{ law: 'practice', strength: 'should' }],
      help: {
        zh: '在文件头写“信息报告: [{从: 青溪镇, 到: 县防汛办, 方式: 电话, 时限: 20分钟}]”，一跳一行。',
        en: 'Add `reporting: [{from: …, to: …, by: phone, within: 20 min}]`, one line a hop.',
      },
    },
  },
  help: {
    zh: '在这一级下写“报告: {对象: 市防办, 电话: 30分钟, 书面: 1小时}”。',
    en: 'Add `report: {to: …, phone: 30 min, written: 1 h}` to the level.',
  },
  *check(plan, { profile, recognised }) {
    const demand = profile.levels?.report;
    for (const { report, pointer } of plan.levels) {
      const at = atField(plan.document, pointer, 'key');
      const level = quote(at);
      if (report === null && demand !== undefined)
        yield { message: 'level', data: { level }, at, basis: demandBasis(demand) };
      else if (report !== null && report.to === null)
        yield { message: 'recipient', data: { level }, at: atField(plan.document, `${pointer}/report`) };
    }
    const isAsked = profile.procedures.some(({ id, strength }) => id === 'information-report' && strength === 'must');
    if (!isAsked || plan.reporting.length > 0 || plan.levels.some(({ report }) => report !== null)) return;
    const isInText = recognised.includes('information-report') || toldInText.test(plan.document.text);
    yield { message: isInText ? 'undeclared' : 'chain', at: atFile(plan.document) };
  },
});
