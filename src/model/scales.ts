/**
 * Three different four-step scales (突发事件应对法 art. 3, 63, 71). They are separate types, so
 * that no code can compare one with another by index.
 */

/** Response level 响应级别: 1 is the highest. */
export const responseLevels = [1, 2, 3, 4] as const;
export type ResponseLevel = (typeof responseLevels)[number];

/** The numeral of a response level, which reads in either language: Ⅱ. */
export function levelNumeral(level: ResponseLevel): string {
  return ['Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'][level - 1] ?? '';
}

/** Warning level 预警级别, the highest first. */
export const warningLevels = ['red', 'orange', 'yellow', 'blue'] as const;
export type WarningLevel = (typeof warningLevels)[number];

/** Event grade 事件分级, the highest first. */
export const eventGrades = ['extraordinary', 'major', 'serious', 'general'] as const;
export type EventGrade = (typeof eventGrades)[number];
