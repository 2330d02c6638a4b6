import type { OfficeView } from '../../src/view/index.ts';

/** The office's dashboards, in the order of their navigation. */
export const officePages = [
  'status',
  'coverage',
  'due',
  'load',
  'stock',
  'graph',
  'calls',
  'contacts',
  'findings',
  'rules',
] as const;
export type OfficePage = (typeof officePages)[number];

/** Whether a dashboard has something to show. */
export function isThere(page: OfficePage, office: OfficeView): boolean {
  if (page === 'findings') return office.findings !== null;
  return page !== 'rules' || office.rules.length > 0;
}
