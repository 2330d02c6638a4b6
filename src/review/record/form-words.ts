/** What the form says in each language; the reader of filled-in forms looks for these very labels. */
export const formWords = {
  zh: {
    state: '专家评审意见表',
    plan: '预案',
    version: '版本',
    expert: '专家',
    fingerprint: '文本指纹',
    conflict: '利害关系',
    verdict: '总的结论',
    date: '日期',
    signed: '签名',
    head: ['序号', '要素', '要求', '位置', '结论', '意见'],
    how: '每行“结论”写：符合、基本符合、不符合或不适用；“总的结论”写：通过、修改后通过或不通过。文本指纹不要改，收回时用来核对评的是哪份文本。带 * 的是关键要素。',
  },
  en: {
    state: 'Opinion form for experts',
    plan: 'Plan',
    version: 'Version',
    expert: 'Expert',
    fingerprint: 'Fingerprint',
    conflict: 'Conflict of interest',
    verdict: 'Verdict on the whole',
    date: 'Date',
    signed: 'Signature',
    head: ['No.', 'Element', 'Requirement', 'Place', 'Verdict', 'Opinion'],
    how: 'In each row write conforms, partly, fails or not-applicable; on the whole pass, pass-with-changes or fail. Leave the fingerprint as it is: it tells which text was judged. A * marks a key element.',
  },
} as const;
