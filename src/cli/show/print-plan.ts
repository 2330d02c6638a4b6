import picocolors from 'picocolors';
import type { Language } from '#model';
import { hang, padTo, widthOf } from '#report';
import type { LevelFacts, PersonFacts, PlanFacts, RoleFacts, StepFacts } from './plan-facts.ts';

/** How a text is set for its reader. */
export interface Sheet {
  readonly language: Language;
  readonly width: number;
  readonly colour: boolean;
}

/** Which parts of a plan are wanted; all when neither is named. */
export interface Wanted {
  readonly level?: number;
  readonly role?: string;
}

const words = {
  zh: {
    summary: '简本',
    levels: '响应级别',
    roles: '谁来做',
    steps: '处置程序',
    otherSteps: '其他程序',
    warnings: '预警',
    when: '条件',
    decide: '决定',
    report: '报告',
    standDown: '终止',
    deputies: '副职',
    members: '成员',
    duties: '职责',
    noPhone: '没有登记电话',
    phone: '电话 ',
    written: '书面 ',
    version: '版本',
    noSteps: '没有写步骤',
    later: '—',
  },
  en: {
    summary: 'Summary',
    levels: 'Response levels',
    roles: 'Who does what',
    steps: 'Procedures',
    otherSteps: 'Other procedures',
    warnings: 'Warnings',
    when: 'when',
    decide: 'decides',
    report: 'report',
    standDown: 'ends',
    deputies: 'deputy',
    members: 'members',
    duties: 'duties',
    noPhone: 'no phone on record',
    phone: 'phone ',
    written: 'written ',
    version: 'version',
    noSteps: 'no steps',
    later: '—',
  },
} as const;

/** A plan, or some of it, for the terminal. */
export function printPlan(plan: PlanFacts, wanted: Wanted, sheet: Sheet): string {
  const blocks = [headOf(plan, sheet), ...partsOf(plan, wanted, sheet)];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function partsOf(plan: PlanFacts, { level, role }: Wanted, sheet: Sheet): string[][] {
  if (role !== undefined) return rolePart(plan, role, sheet);
  const levels = plan.levels.filter((one) => level === undefined || one.level === level);
  const ladder = levels.map((one) => levelBlock(one, sheet));
  if (level !== undefined) return ladder;
  const text = words[sheet.language];
  return [
    summaryBlock(plan, sheet),
    warningBlock(plan, sheet),
    ...titled(words[sheet.language].levels, ladder, sheet),
    ...titled(words[sheet.language].roles, [plan.roles.flatMap((one) => roleLines(one, sheet))], sheet),
    ...titled(
      text[plan.levels.length === 0 ? 'steps' : 'otherSteps'],
      plan.procedures.map(({ section, steps }) => [`  ${section}`, ...stepLines(steps, sheet)]),
      sheet,
    ),
  ];
}

/** One role: who fills it, and all that it has to do. */
function rolePart(plan: PlanFacts, name: string, sheet: Sheet): string[][] {
  const acts = (step: StepFacts): boolean => step.actors.includes(name);
  const parts = [
    ...plan.levels.map((level) => ({ title: level.name, steps: level.steps.filter(acts) })),
    ...plan.procedures.map(({ section, steps }) => ({ title: section, steps: steps.filter(acts) })),
  ].filter(({ steps }) => steps.length > 0);
  const role = plan.roles.find((one) => one.name === name);
  return [
    role === undefined ? [] : roleLines(role, sheet),
    ...parts.map(({ title, steps }) => [`  ${title}`, ...stepLines(steps, sheet)]),
  ];
}

function headOf(plan: PlanFacts, { language, colour }: Sheet): string[] {
  const { bold, dim } = picocolors.createColors(colour);
  const facts = [plan.id, plan.kind, plan.status, `${words[language].version} ${plan.version}`, plan.lead ?? ''];
  return [bold(plan.title), dim(facts.filter((fact) => fact !== '').join(' · ')), dim(plan.file)];
}

function summaryBlock({ summary }: PlanFacts, sheet: Sheet): string[] {
  if (summary === null) return [];
  const { bold } = picocolors.createColors(sheet.colour);
  return [bold(words[sheet.language].summary), ...hang('  ', summary, sheet.width)];
}

function warningBlock({ warnings }: PlanFacts, sheet: Sheet): string[] {
  if (warnings.length === 0) return [];
  const { bold } = picocolors.createColors(sheet.colour);
  const lines = warnings.flatMap(({ name, when, issue }) =>
    hang(`  ${name}  `, [when, issue].filter((part) => part !== null).join(' · '), sheet.width),
  );
  return [bold(words[sheet.language].warnings), ...lines];
}

function titled(title: string, blocks: readonly (readonly string[])[], { colour }: Sheet): string[][] {
  const filled = blocks.filter((block) => block.length > 0);
  return filled.map((block, index) =>
    index === 0 ? [picocolors.createColors(colour).bold(title), ...block] : [...block],
  );
}

function levelBlock(level: LevelFacts, sheet: Sheet): string[] {
  const text = words[sheet.language];
  const { bold } = picocolors.createColors(sheet.colour);
  const report = level.report === null ? '' : reportText(level.report, sheet);
  const end = [level.standDown?.decide, level.standDown?.when].filter((part) => typeof part === 'string').join(' · ');
  const rows: (readonly [string, string])[] = [
    [text.when, level.when ?? ''],
    [text.decide, level.decide ?? ''],
    [text.report, report],
    [text.standDown, end],
  ];
  const steps = level.steps.length === 0 ? [`    ${text.noSteps}`] : stepLines(level.steps, sheet);
  return [`  ${bold(level.name)}`, ...labelled(rows, sheet), ...steps];
}

function reportText({ to, phone, written }: NonNullable<LevelFacts['report']>, { language }: Sheet): string {
  const text = words[language];
  const limits = [phone === null ? '' : text.phone + phone, written === null ? '' : text.written + written];
  return [to ?? '', ...limits].filter((part) => part !== '').join(' · ');
}

function labelled(rows: readonly (readonly [string, string])[], sheet: Sheet): string[] {
  const filled = rows.filter(([, value]) => value !== '');
  const room = Math.max(0, ...filled.map(([label]) => widthOf(label)));
  return filled.flatMap(([label, value]) => hang(`    ${padTo(label, room)}  `, value, sheet.width));
}

function stepLines(steps: readonly StepFacts[], sheet: Sheet): string[] {
  const room = Math.max(0, ...steps.map(({ time }) => widthOf(time ?? words[sheet.language].later)));
  return steps.flatMap((step, index) => {
    const label = `    ${String(index + 1).padStart(2)}. ${padTo(step.time ?? words[sheet.language].later, room)}  `;
    const actors = step.actors.join({ zh: '、', en: ', ' }[sheet.language]);
    const action = [actors, step.action].filter((part) => part !== '').join({ zh: '：', en: ': ' }[sheet.language]);
    const details = step.details.flatMap((detail) => hang(`${' '.repeat(widthOf(label))}- `, detail, sheet.width));
    return [...hang(label, action, sheet.width), ...details];
  });
}

function roleLines(role: RoleFacts, sheet: Sheet): string[] {
  const text = words[sheet.language];
  const { bold } = picocolors.createColors(sheet.colour);
  const join = { zh: '、', en: ', ' }[sheet.language];
  const filler = personText({ ...role, name: role.post }, sheet);
  const rows: (readonly [string, string])[] = [
    [text.deputies, role.deputies.map((one) => personText(one, sheet)).join(join)],
    [text.members, role.members.map((one) => personText(one, sheet)).join(join)],
    [text.duties, role.duties.join(join)],
  ];
  return [...hang(`  ${bold(role.name)}  `, filler, sheet.width), ...labelled(rows, sheet)];
}

function personText({ name, holder, phone }: PersonFacts, { language }: Sheet): string {
  return [name, holder, phone ?? words[language].noPhone].filter((part) => part !== '').join(' ');
}
