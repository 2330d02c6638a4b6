import type { Call, Link } from './audience.ts';

export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

export interface ShelterView {
  readonly id: string;
  readonly name: string;
  readonly place: Link | null;
  readonly address: string | null;
  readonly kind: string | null;
  readonly capacity: number | null;
  readonly accessible: boolean | null;
  readonly hazards: readonly string[];
  readonly facilities: readonly string[];
  readonly routes: readonly string[];
  readonly phone: string | null;
  readonly keptBy: string | null;
  readonly at: Coordinates | null;
  /** Straight-line distance from the page's place, in kilometres, where both are known. */
  readonly km: number | null;
}

export interface RiskView {
  /** The village in which it lies. */
  readonly place: Link | null;
  readonly id: string;
  readonly name: string;
  readonly kind: string | null;
  readonly hazard: Link | null;
  readonly grade: string | null;
  readonly exposed: number | null;
  readonly responsible: string | null;
  readonly status: string | null;
  readonly signal: string | null;
  readonly route: string | null;
  readonly shelters: readonly string[];
  readonly at: Coordinates | null;
}

export interface PlaceView {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly population: number | null;
  readonly within: readonly Link[];
  readonly children: readonly Link[];
  readonly neighbours: readonly Link[];
  readonly hazards: readonly Link[];
  readonly calls: readonly Call[];
  readonly risks: readonly RiskView[];
  readonly shelters: readonly ShelterView[];
  /** The nearest shelters, where the place has fewer than three of its own. */
  readonly nearest: readonly ShelterView[];
  readonly plans: readonly Link[];
  readonly plansAbove: readonly Link[];
  readonly summaries: readonly { readonly plan: Link; readonly summary: string }[];
  readonly at: Coordinates | null;
  /** Plans of this place that have cards to print. */
  readonly cards: readonly Link[];
}
