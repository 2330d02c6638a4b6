import { callsTo, type PlanReader } from '#cards';
import type { ActivationRole, ReportForm } from './activation.ts';
import { type ActivationRequest, reporterOf } from './build-activation.ts';
import { clockText, longText, plus } from './clock.ts';

type Kind = ReportForm['kind'];

const titles = {
  zh: { first: '突发事件信息首报', 'follow-up': '突发事件信息续报', final: '突发事件信息终报' },
  en: { first: 'First report', 'follow-up': 'Follow-up report', final: 'Final report' },
} as const satisfies Readonly<Record<'zh' | 'en', Readonly<Record<Kind, string>>>>;

const labels = {
  zh: [
    '报告序号',
    '发生时间',
    '发生地点',
    '信息来源',
    '事件性质和类别',
    '等级初判',
    '伤亡：死亡 / 受伤 / 失联',
    '初估损失',
    '影响范围',
    '已启动响应',
    '已采取措施',
    '发展趋势',
    '请求支援',
    '报告单位',
    '报告人和电话',
    '审签人',
  ],
  en: [
    'Report number',
    'Time',
    'Place',
    'Source',
    'Kind of event',
    'Grade, first judgement',
    'Dead / injured / missing',
    'Loss, first estimate',
    'Area affected',
    'Response started',
    'Measures taken',
    'How it develops',
    'Support asked for',
    'Reporting unit',
    'Reporter and phone',
    'Signed off by',
  ],
} as const;

/** The three reports, filled in as far as the plan and the moment say. */
export function reportForms(
  reader: PlanReader,
  request: ActivationRequest,
  roles: readonly ActivationRole[],
): ReportForm[] {
  const { plan, language } = reader;
  const level = plan.levels.find((each) => each.level === request.level);
  const to = level?.report?.to ?? plan.reporting.at(-1)?.to ?? '';
  const phone = to === '' ? null : (callsTo([to], reader)[0]?.phone ?? null);
  const kinds: readonly Kind[] = ['first', 'follow-up', 'final'];
  return kinds.map((kind) => ({
    kind,
    title: titles[language][kind],
    to,
    phone,
    due: dueText(kind, reader, request, roles),
    fields: fieldsOf(kind, reader, request, roles),
  }));
}

function dueText(kind: Kind, reader: PlanReader, request: ActivationRequest, roles: readonly ActivationRole[]): string {
  if (kind === 'first') return firstDue(reader, request);
  if (kind === 'follow-up') return followUpDue(reader, request, roles);
  return reader.language === 'zh' ? '处置结束后' : 'when the response has ended';
}

function firstDue({ plan, language }: PlanReader, { level, at }: ActivationRequest): string {
  const report = plan.levels.find((each) => each.level === level)?.report;
  const zh = language === 'zh';
  const limits = [
    [zh ? '电话 ' : 'by phone ', report?.phone],
    [zh ? '书面 ' : 'in writing ', report?.written],
  ] as const;
  return limits
    .flatMap(([means, limit]) => (limit == null ? [] : [`${means}${clockText(plus(at, limit.seconds), at, language)}`]))
    .join(zh ? '，' : ', ');
}

function followUpDue({ language }: PlanReader, { at }: ActivationRequest, roles: readonly ActivationRole[]): string {
  const tasks = roles.flatMap((role) => role.tasks);
  const every = tasks.find((task) => task.every !== null && /报|report/i.test(task.action))?.every;
  if (every == null) return '';
  const next = clockText(plus(at, every), at, language);
  return language === 'zh' ? `从 ${next} 起，每 ${every / 3600} 小时` : `from ${next}, every ${every / 3600} h`;
}

function fieldsOf(
  kind: Kind,
  reader: PlanReader,
  request: ActivationRequest,
  roles: readonly ActivationRole[],
): ReportForm['fields'] {
  const { plan, language } = reader;
  const zh = language === 'zh';
  const known = new Map<number, string>([
    [0, kind === 'first' ? (zh ? '首报' : 'first') : ''],
    [1, kind === 'first' ? longText(request.at, language) : ''],
    [2, request.place === '' ? plan.front.jurisdiction : request.place],
    [4, (plan.front.hazards ?? []).join('、')],
    [9, startedText(reader, request)],
    [13, plan.front.lead ?? ''],
    [14, reporterText(reader, request.level, roles)],
  ]);
  return labels[language].map((label, index) => ({ label, value: known.get(index) ?? '' }));
}

function startedText({ plan, language }: PlanReader, { at, level }: ActivationRequest): string {
  if (language === 'en') return `${plan.title}, level ${level ?? '-'}, ${longText(at, language)}`;
  return `${longText(at, language)} 启动《${plan.title}》${level === null ? '' : `${['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'][level]}级`}响应`;
}

function reporterText(reader: PlanReader, level: ActivationRequest['level'], roles: readonly ActivationRole[]): string {
  const role = roles.find(({ name }) => name === reporterOf(reader, level));
  return role === undefined ? '' : [role.name, role.phone ?? ''].filter((part) => part !== '').join(' ');
}
