import type { Language } from '#model';

/** The language that a locale name stands for; null when it names neither. */
export function languageOf(locale: string | undefined): Language | null {
  const lower = locale?.toLowerCase() ?? '';
  if (lower.startsWith('zh')) return 'zh';
  return lower.startsWith('en') ? 'en' : null;
}

/** `--lang`, else the environment's language, else null: then the workspace's counts. */
export function chosenLanguage(
  given: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): Language | null {
  return languageOf(given) ?? languageOf(env.LC_ALL || env.LC_MESSAGES || env.LANG);
}
