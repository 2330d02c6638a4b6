import { hotlines } from '#cards';
import type { Lookups } from './lookups.ts';
import type { Call } from './types/audience.ts';

/**
 * The numbers to dial when life is in danger: those of China where its profiles are followed, elsewhere the short ones
 * that the base plan tells (911 for danger to life).
 */
export function emergencyNumbers({ corpus, language }: Lookups): Call[] {
  if (!corpus.families.includes('cn')) {
    const base = corpus.plans.find(({ front }) => front.kind === 'overall');
    const told = hotlines(base?.front.summary ?? '', new Set());
    return told.flatMap(({ name, phone }) => (phone !== null && phone.length <= 3 ? [{ name, phone }] : []));
  }
  const names =
    language === 'zh'
      ? { 119: '火警、救援', 110: '报警', 120: '急救', 122: '交通事故', 12345: '政务热线' }
      : { 119: 'Fire and rescue', 110: 'Police', 120: 'Ambulance', 122: 'Road accident', 12345: 'Public service line' };
  return ['119', '110', '120', '122', '12345'].map((phone) => ({
    phone,
    name: Object.entries(names).find(([number]) => number === phone)?.[1] ?? phone,
  }));
}
