import type { Workspace } from '#model';
import { type Coordinates, readCoordinates } from '#schemas';

/** How travel times are reckoned where the settings say nothing: county roads, a truck, no flood on the way. */
export const usualTravel = { kmPerHour: 40, roadFactor: 1.4 } as const;

/** A way from one place to another. */
export interface Journey {
  /** Kilometres by road: the straight line times the road factor. */
  readonly km: number;
  /** Minutes on the road. */
  readonly minutes: number;
}

const earthRadiusKm = 6371;

/** Kilometres of the straight line between two places on the globe. */
export function straightKm(a: Coordinates, b: Coordinates): number {
  const radians = Math.PI / 180;
  const half = (degrees: number): number => Math.sin((degrees * radians) / 2) ** 2;
  const chord =
    half(b.latitude - a.latitude) +
    Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * half(b.longitude - a.longitude);
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/**
 * The way between two places as registers write them (`30.418,106.411`), reckoned by the settings' `travel`: straight
 * line × road factor, at the given speed. Null where either place has no readable coordinates.
 */
export function journey(from: string | undefined, to: string | undefined, travel: Workspace['travel']): Journey | null {
  const [start, end] = [readCoordinates(from ?? ''), readCoordinates(to ?? '')];
  if (start === null || end === null) return null;
  const { kmPerHour, roadFactor } = { ...usualTravel, ...travel };
  const km = straightKm(start, end) * roadFactor;
  return { km, minutes: kmPerHour > 0 ? (km / kmPerHour) * 60 : Number.POSITIVE_INFINITY };
}
