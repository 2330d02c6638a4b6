export { buildView, type ViewOptions } from './build-view.ts';
export { type HtmlOptions, escapeHtml, toHtml } from './html.ts';
export type { Audience, Call, Link } from './types/audience.ts';
export type { CardRow, CardSheet, CardView } from './types/card.ts';
export type { CaseView, DrillView, HandbookView, RolePageView, TermView } from './types/handbook.ts';
export type { HazardClass, HazardPlace, HazardView, WarningAdvice } from './types/hazard.ts';
export type * from './types/office.ts';
export type { Coordinates, PlaceView, RiskView, ShelterView } from './types/place.ts';
export type * from './types/plan.ts';
