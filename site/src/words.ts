import { view } from './view.ts';
import { en } from './words/en.ts';
import { type Words, zh } from './words/zh.ts';

/** The words of the interface in the handbook's language. */
export const words: Words = view.language === 'zh' ? zh : en;

/** Shapes that tell levels and colours apart without colour. */
export const shapes = { 1: '■', 2: '▲', 3: '◆', 4: '●', red: '■', orange: '▲', yellow: '◆', blue: '●' } as const;
