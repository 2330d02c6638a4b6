import { levelShapes } from '#cards';
import { formatDuration } from '#parse';
import type { Activation, ActivationTask } from './activation.ts';
import { activationWords, word } from './activation-words.ts';
import { clockText, longText } from './clock.ts';

/** What the page and the printed pack are made from: the pack with its times as people read them. */
export interface PackView {
  readonly lang: string;
  readonly title: string;
  readonly words: ReturnType<typeof activationWords>;
  readonly pack: Activation;
  readonly shape: string;
  readonly startText: string;
  readonly edition: string;
  readonly roles: readonly object[];
}

export function packView(pack: Activation): PackView {
  const { language, plan } = pack;
  const drill = pack.drill ? `${word(language, 'drill')} ` : '';
  return {
    lang: language === 'zh' ? 'zh-CN' : 'en',
    title: `${drill}${plan.title} ${pack.levelName} ${pack.at}`,
    words: activationWords(language),
    pack,
    shape: pack.level === null ? '' : levelShapes[pack.level],
    startText: longText(pack.at, language),
    edition: [plan.version, plan.date ?? '', plan.hash].filter((part) => part !== '').join(' · '),
    roles: pack.roles.map((role, index) => ({
      ...role,
      absent: role.deputies.length === 0 ? '' : word(language, 'absent').replace('{names}', role.deputies.join('、')),
      tasks: role.tasks.map((task) => ({ ...task, key: taskKey(index, task), clock: taskClock(task, pack) })),
    })),
  };
}

/** One step may be a task of several roles. */
export function taskKey(role: number, { id }: ActivationTask): string {
  return `${role + 1}-${id}`;
}

/** 03:30, or 03:20 起每 2 小时. */
export function taskClock({ due, every }: ActivationTask, { at, language }: Activation): string {
  if (due === null) return word(language, 'noDue');
  const time = clockText(due, at, language);
  if (every === null) return time;
  return `${time} ${word(language, 'every').replace('{time}', formatDuration({ seconds: every }, language))}`;
}
