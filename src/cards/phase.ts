import { rememberLately } from '#corpus';
import type { Plan, Section } from '#model';

export type Phase = 'warning' | 'start' | 'response' | 'after';

const phaseWords: readonly (readonly [Phase, RegExp])[] = [
  ['after', /后期|善后|恢复|重建|终止|解除|评估|保障|管理|附则|recovery|afterwards|stand.?down|review|maintenance/i],
  ['start', /信息|报告|接报|先期|启动|报警|report|first response|activation|alarm/i],
  ['warning', /预警|监测|预防|风险|巡查|warning|monitor|prevention|prepared/i],
];

const phases = rememberLately<Plan, (Phase | undefined)[]>(() => []);

/** What phase a section belongs to, by its own heading or the nearest one around it that says so. */
export function phaseOf(section: number, plan: Plan): Phase {
  const known = phases(plan);
  known[section] ??= findPhase(section, plan);
  return known[section];
}

function findPhase(section: number, plan: Plan): Phase {
  let here: Section | undefined = plan.sections[section];
  while (here !== undefined) {
    const { title, level, warning, parent } = here;
    if (level !== null) return 'response';
    if (warning !== null) return 'warning';
    const phase = phaseWords.find(([, pattern]) => pattern.test(title))?.[0];
    if (phase !== undefined) return phase;
    here = plan.sections[parent];
  }
  return 'response';
}
