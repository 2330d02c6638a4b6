import { type ReportLimits, reportLimits } from './generated/report-limits.ts';
import { dealsWith } from './hazards.ts';

/** The legal limits for reporting that bind a plan, by the hazards that it names. */
export function reportLimitsFor(hazards: readonly string[]): readonly ReportLimits[] {
  return reportLimits.filter((limits) => dealsWith(hazards, limits.hazards));
}
