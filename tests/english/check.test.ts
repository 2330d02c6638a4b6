import { describe, expect, test } from 'vitest';
import { brookfield, chineseIn, inEnglish } from './brookfield.ts';

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly message: string;
  readonly help: string;
  readonly basis: readonly { readonly law: string }[];
}

async function findingsOf(root: string): Promise<readonly Told[]> {
  const { out } = await inEnglish(root, ['check', '--format', 'json']);
  const report: { readonly findings: readonly Told[] } = JSON.parse(out);
  return report.findings;
}

test('the town’s plans have nothing wrong, and the report says so in English', async () => {
  const { code, out } = await inEnglish(brookfield(), ['check']);
  expect(chineseIn(out)).toEqual([]);
  expect(out).toMatch(/^No problems found\. Checked 5 plans/);
  expect(code).toBe(0);
});

const flood = 'plans/flood.md';
const base = 'plans/base.md';
const school = 'plans/school.md';

/** One thing put wrong, and the rule that must find it, in the file where it is wrong. */
const damages: readonly (readonly [what: string, rule: string, file: string, from: string, to: string])[] = [
  ['a section is missing', 'outline/missing-section', base, '## 7 Communications\n', '## 7 Wires\n'],
  [
    'a section says nothing',
    'outline/empty-section',
    base,
    'Only the Town Information Officer speaks for the town. The first message is out within 15 minutes and says what happened, who should do what, and when the next message comes. Rumours are answered on the family line 555-0148.',
    '',
  ],
  ['levels leave a gap', 'level/gap', flood, 'gte: 3.8, lt: 4.4', 'gte: 3.9, lt: 4.4'],
  ['levels overlap', 'level/overlap', flood, 'gte: 3.2, lt: 3.8', 'gte: 3.2, lt: 3.9'],
  [
    'a level has no decider',
    'level/no-decider',
    flood,
    '    decide: Flood commander\n    report: {to: Ridge County Emergency Management, phone: 30 min, written: 4 h}\n',
    '    report: {to: Ridge County Emergency Management, phone: 30 min, written: 4 h}\n',
  ],
  [
    'a level does not end',
    'level/no-stand-down',
    flood,
    '    stand_down: {decide: Flood commander, when: "the river has been below 3.8 m for 12 hours and the levee has been walked end to end"}\n',
    '',
  ],
  ['a level has no steps', 'level/no-actions', flood, '#### 2.4.3 Level 3 response', '#### 2.4.3 Otherwise'],
  ['a unit is not registered', 'ref/unknown', flood, 'lead: Public Works Department', 'lead: Sewer Department'],
  [
    'an actor is not declared',
    'role/undeclared-actor',
    flood,
    '1. **Flood commander** (within 30 min): name',
    '1. **Dam keeper** (within 30 min): name',
  ],
  [
    'a role never acts',
    'role/idle',
    flood,
    '  Levee group: {lead: Levee Crew}',
    '  Levee group: {lead: Levee Crew}\n  Weather watcher: {post: Roads Foreman}',
  ],
  [
    'an actor could be anybody',
    'role/vague-actor',
    flood,
    '5. **Rescue group** (within 60 min)',
    '5. **Relevant departments** (within 60 min)',
  ],
  ['a role is filled by nobody', 'role/unfilled', flood, '  Levee group: {lead: Levee Crew}', '  Levee group: {}'],
  [
    'a step says no time',
    'procedure/no-time',
    flood,
    '3. **Traffic group** (within 20 min): close the river bridge',
    '3. **Traffic group**: close the river bridge',
  ],
  [
    'a step has no actor',
    'procedure/no-actor',
    flood,
    '3. **Traffic group** (within 20 min): close the river bridge',
    '3. Close the river bridge',
  ],
  [
    'words leave a slot open',
    'text/vague-wording',
    flood,
    '(within 30 min): name the shift for the night',
    '(within 30 min): warn relevant departments if necessary',
  ],
  ['a placeholder stands for a person', 'text/placeholder-person', 'registers/posts.yaml', 'Helen Marsh', 'John Doe'],
  ['the template shows through', 'copy/template-residue', flood, 'The levee is walked every month', 'to be completed'],
  ['more is promised than there is', 'resource/over-committed', flood, 'quantity: 4000', 'quantity: 7000'],
  [
    'a plan names the other alone',
    'link/one-sided',
    'plans/evacuation.md',
    'works_with: [brookfield/flood, brookfield/hazmat]',
    'works_with: [brookfield/hazmat]',
  ],
  ['the text changed after its review', 'review/stale', flood, 'gte: 4.4, unit: m', 'gte: 4.5, unit: m'],
  [
    'nobody has exercised the plan',
    'lifecycle/drill-overdue',
    'drills/2026-05-chlorine.md',
    'date: 2026-05-20',
    'date: 2024-05-20',
  ],
  ['a report says no limit', 'report/no-limit', school, ', by: phone, within: 5 min}', ', by: phone}'],
  ['a post is vacant', 'contact/vacant-post', 'registers/posts.yaml', 'holder: Helen Marsh, ', ''],
  [
    'an expert judges what is not the field',
    'review/wrong-speciality',
    'registers/experts.yaml',
    'specialities: [hazchem, fire]',
    'specialities: [drought]',
  ],
  [
    'an expert judges an employer’s plan',
    'review/conflict-of-interest',
    'registers/experts.yaml',
    'employer: State Fire Academy',
    'employer: Brookfield Fire Department',
  ],
  [
    'what a drill showed is still open',
    'lifecycle/action-open',
    'drills/2026-04-spring.md',
    ', due: 2026-05-31, done: 2026-05-08',
    ', due: 2026-05-31',
  ],
  ['a profile is misspelt', 'config/unknown-profile', 'beiyu.yaml', 'profiles: [en]', 'profiles: [en, englsh]'],
];

describe('single damages are found where they are, in English', () => {
  test.each(damages)('%s: %s', async (_, rule, file, from, to) => {
    const findings = await findingsOf(brookfield([[file, from, to]]));
    const told = findings.filter((finding) => finding.rule === rule);
    expect(told, findings.map((finding) => finding.rule).join(', ')).not.toEqual([]);
    expect(chineseIn(findings.map(({ message, help }) => `${message} ${help}`).join('\n'))).toEqual([]);
  });

  test('nothing is asked for by the law of another country', async () => {
    const changes = damages
      .filter(([, rule]) => !rule.startsWith('config/'))
      .map(([, , file, from, to]) => findingsOf(brookfield([[file, from, to]])));
    const laws = (await Promise.all(changes)).flat().flatMap(({ basis }) => basis.map(({ law }) => law));
    const allowed = [
      'Developing and Maintaining Emergency Operations Plans',
      'Emergency Management Standard',
      'Emergency Preparedness',
      'Emergency management — Guidelines for incident management',
      'Good practice',
      'The library does not contradict itself',
    ];
    expect(laws.length).toBeGreaterThan(20);
    expect([...new Set(laws)].filter((law) => !allowed.includes(law))).toEqual([]);
  });
});
