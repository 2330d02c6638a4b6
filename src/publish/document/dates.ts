import type { Language } from '#model';

/** 2026年5月1日: Arabic digits, no leading zeros (GB/T 9704-2012, 7.3.5.4). */
export function officialDate(date: string | null | undefined, language: Language): string {
  const [year, month, day] = (date ?? '').split('-').map(Number);
  if (year === undefined || month === undefined || day === undefined || !Number.isFinite(day)) return '';
  return language === 'zh'
    ? `${year}年${month}月${day}日`
    : `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
