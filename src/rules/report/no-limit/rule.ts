import { atField, planRule, quote } from '#rule-kit';

export default planRule({
  title: { zh: '写明多久内报告', en: 'Reports have a time limit' },
  severity: 'warn',
  basis: [
    { law: 'emergency-response-law', article: '17', strength: 'should' },
    { law: 'cpg-101', strength: 'should' },
  ],
  messages: {
    hop: {
      zh: '{from}向{to}报告，没有写时限。',
      en: '{from} reports to {to}, but no time is set.',
    },
    level: {
      zh: '{level}向{to}报告，没有写电话和书面报告的时限。',
      en: '{level} is reported to {to}, but no time is set for the call or the written report.',
    },
  },
  help: {
    zh: '写时限，如“时限: 20分钟”“电话: 30分钟”“书面: 1小时”；“立即”也要有一个数兜底。',
    en: 'Set a time, like `within: 20 min`, `phone: 30 min`, `written: 1 h`.',
  },
  *check(plan) {
    for (const { from, to, within, pointer } of plan.reporting) {
      if (within === null) yield { message: 'hop', data: { from, to }, at: atField(plan.document, pointer) };
    }
    for (const { report, pointer } of plan.levels) {
      if (report === null || report.to === null || report.phone !== null || report.written !== null) continue;
      const level = quote(atField(plan.document, pointer, 'key'));
      yield { message: 'level', data: { level, to: report.to }, at: atField(plan.document, `${pointer}/report`) };
    }
  },
});
