import type { Corpus } from '#corpus';
import { hang, padTo, widthOf } from '#report';
import { type Command, exitCode, type Run } from '../command.ts';
import { type Opened, open } from '../open.ts';
import { type EntryFacts, entryFacts } from '../show/entry-facts.ts';
import { planFacts } from '../show/plan-facts.ts';
import { printPlan, type Sheet, type Wanted } from '../show/print-plan.ts';
import { findSubject, type Subject } from '../show/subject.ts';

const command: Command = {
  summary: { zh: '看一个预案、角色、级别或单位说了什么', en: 'show what is said of a plan, role, level or unit' },
  description: {
    zh: '看一个预案说了什么：简本、各级响应、谁来做、打什么电话、按级别列出步骤。也可以看一个角色、一个级别，或库里的单位、岗位、队伍。不写名称时列出全部预案。',
    en: 'Shows what a plan says: summary, levels, who does what and how to reach them, steps by level. Or a role, a level, or a unit, post or team of the registers. Without a name it lists the plans.',
  },
  arguments: [
    {
      name: 'name',
      variadic: true,
      text: {
        zh: '预案的编号或名称（后面可再写角色或级别）、级别、角色、单位、岗位、队伍',
        en: 'a plan by id or title (then a role or a level of it), a level, a role, a unit, post or team',
      },
    },
  ],
  options: [
    {
      flags: '--format <name>',
      text: { zh: '输出格式', en: 'output format' },
      choices: ['pretty', 'json'],
      default: 'pretty',
    },
  ],
  examples: [
    { line: 'beiyu show anhe/flood', text: { zh: '一个预案的全部内容', en: 'all that one plan says' } },
    { line: 'beiyu show anhe/flood Ⅱ级', text: { zh: '防汛预案里Ⅱ级响应做什么', en: 'level 2 of the flood plan' } },
    {
      line: 'beiyu show anhe/flood 防汛值班员',
      text: { zh: '值班员在防汛预案里做什么', en: 'what the duty officer does there' },
    },
    {
      line: 'beiyu show 县水利局',
      text: { zh: '一个单位的电话和它在哪些预案里有任务', en: 'a unit, and the plans that count on it' },
    },
  ],
  run: show,
};
export default command;

async function show(run: Run): Promise<number> {
  const { io, given } = run;
  const opened = await open(run);
  const asJson = given.text('format') === 'json';
  const facts = given.arguments.length === 0 ? null : findSubject(opened.corpus, given.arguments);
  if (asJson) io.out(`${JSON.stringify(facts === null ? planList(opened) : dataOf(opened, facts), null, 2)}\n`);
  else io.out(facts === null ? listText(opened) : textOf(run, opened, facts));
  return exitCode.clean;
}

interface ListedPlan {
  readonly id: string;
  readonly title: string;
  readonly file: string;
}

function planList({ corpus }: Opened): ListedPlan[] {
  return corpus.plans.map(({ id, title, document }) => ({ id, title, file: document.file }));
}

function listText(opened: Opened): string {
  const plans = planList(opened);
  const room = Math.max(0, ...plans.map(({ id }) => widthOf(id)));
  return plans.map(({ id, title }) => `${padTo(id, room)}  ${title}\n`).join('');
}

/** The plans that a subject touches, each with what of it is wanted. */
function wantedIn(corpus: Corpus, subject: Exclude<Subject, { kind: 'entry' }>): [Corpus['plans'][number], Wanted][] {
  if (subject.kind === 'plan') {
    const { plan, level, role } = subject;
    return [[plan, { ...(level === undefined ? {} : { level }), ...(role === undefined ? {} : { role }) }]];
  }
  if (subject.kind === 'role') return subject.plans.map((plan) => [plan, { role: subject.role }]);
  const plans = corpus.plans.filter(({ levels }) => levels.some(({ level }) => level === subject.level));
  return plans.map((plan) => [plan, { level: subject.level }]);
}

function dataOf({ corpus, language }: Opened, subject: Subject): unknown {
  if (subject.kind === 'entry') return entryFacts(corpus, subject.named, language);
  const found = wantedIn(corpus, subject).map(([plan, { level, role }]) => {
    const facts = planFacts(corpus, plan, language);
    const levels = level === undefined ? facts.levels : facts.levels.filter((one) => one.level === level);
    const roles = role === undefined ? facts.roles : facts.roles.filter(({ name }) => name === role);
    return { ...facts, levels, roles };
  });
  return subject.kind === 'plan' ? found[0] : found;
}

function textOf({ io }: Run, { corpus, language }: Opened, subject: Subject): string {
  const sheet: Sheet = { language, width: Math.min(100, io.columns), colour: io.colour };
  if (subject.kind === 'entry') return entryText(entryFacts(corpus, subject.named, language), sheet);
  const found = wantedIn(corpus, subject);
  return found.map(([plan, wanted]) => printPlan(planFacts(corpus, plan, language), wanted, sheet)).join('\n');
}

function entryText({ fields, plans, file }: EntryFacts, { language, width }: Sheet): string {
  const room = Math.max(0, ...fields.map(({ title }) => widthOf(title)));
  const lines = fields.flatMap(({ title, value }) => hang(`${padTo(title, room)}  `, plainText(value), width));
  const head = { zh: '在这些预案里有任务', en: 'Has a part in' }[language];
  const parts = plans.flatMap(({ id, title, as }) =>
    hang(
      '  ',
      `${title} (${id})${{ zh: '：', en: ': ' }[language]}${as.join({ zh: '、', en: ', ' }[language])}`,
      width,
    ),
  );
  return `${[...lines, file, ...(parts.length === 0 ? [] : ['', head, ...parts])].join('\n')}\n`;
}

function plainText(value: unknown): string {
  if (Array.isArray(value)) return value.map(plainText).join('; ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(plainText).join(' ');
  return String(value);
}
