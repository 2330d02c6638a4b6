export { covers, hazardIds, plansFor, plansForWritten, plansOfPlace } from './hazards-covered.ts';
export { type Headquarters, headquartersOf } from './headquarters.ts';
export { type CoverageCell, type CoverageMatrix, type CoverageRow, coverageMatrix } from './matrix.ts';
export { isOwn } from './scope.ts';
