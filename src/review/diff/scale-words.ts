import { levelName as nameOfLevel } from '#cards';
import type { ResponseLevel, Text, WarningLevel } from '#model';

/** Ⅱ级响应, Level 2 response. */
export function levelName(level: ResponseLevel): Text {
  return { zh: nameOfLevel(level, 'zh'), en: nameOfLevel(level, 'en') };
}

const colours: Readonly<Record<WarningLevel, string>> = { red: '红色', orange: '橙色', yellow: '黄色', blue: '蓝色' };

/** 红色预警, red warning. */
export function warningText(level: WarningLevel): Text {
  return { zh: `${colours[level]}预警`, en: `${level} warning` };
}
