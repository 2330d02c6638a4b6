import type { CheckReport } from '#model';
import type { Lookups } from './lookups.ts';
import type { HandbookView } from './types/handbook.ts';
import type { OfficeView } from './types/office.ts';

type Parts = Pick<HandbookView, 'plans' | 'places' | 'hazards'>;

export function officeView(_lookups: Lookups, _parts: Parts, report: CheckReport | null): OfficeView {
  return {
    status: [], coverage: { hazards: [], rows: [] }, due: [], load: [], stock: [],
    graph: { nodes: [], edges: [] }, callTrees: [], contacts: [], findings: report?.findings ?? null,
  };
}
