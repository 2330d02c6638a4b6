export { covers, hazardIds, plansFor, plansForWritten, plansOfPlace } from './hazards-covered.ts';
export { type Headquarters, headquartersOf } from './headquarters.ts';
export { isOwn } from './scope.ts';
