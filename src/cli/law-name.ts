import type { Language } from '#model';
export function lawName(id: string, _language: Language): string {
  return id;
}
