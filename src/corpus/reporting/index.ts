export { hopsBelow } from './hops-below.ts';
export { quickestReports, type ReportPath } from './quickest-report.ts';
export { type PlaceLevel, placeRank, type ReportEnd, type ReportHop, reportHops } from './report-hops.ts';
