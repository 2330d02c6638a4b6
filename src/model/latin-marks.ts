import type { Language } from './language.ts';

const latin: Readonly<Record<string, string>> = {
  '：': ': ',
  '、': ', ',
  '，': ', ',
  '；': '; ',
  '。': '. ',
  '？': '?',
  '（': ' (',
  '）': ')',
  '　': ' ',
};

const marks = /(?<!\p{Script=Han}) *([：、，；。？）　])(?!\p{Script=Han}) *| *(（)(?!\p{Script=Han}) */gu;

/**
 * A text for readers of `language`: for English ones full-width marks become Latin ones, except beside Chinese
 * characters, where they belong to what somebody wrote. Chinese text stays as it is.
 */
export function withMarksOf(language: Language, text: string): string {
  if (language === 'zh' || !/[\u3000-\u303f\uff00-\uffef]/.test(text)) return text;
  return text.replace(marks, (written, mark: string | undefined) => latin[mark ?? '（'] ?? written);
}
