import type { Language } from '#model';

const compass = {
  zh: ['北', '东北', '东', '东南', '南', '西南', '西', '西北'],
  en: ['north', 'north-east', 'east', 'south-east', 'south', 'south-west', 'west', 'north-west'],
};

interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** `30.418,106.411` as numbers; null when it is not two of them. */
export function readPoint(written: string | undefined): Point | null {
  const [latitude = Number.NaN, longitude = Number.NaN] = (written ?? '').split(/[,，]/).map(Number);
  return Number.isFinite(latitude) && Number.isFinite(longitude) ? { latitude, longitude } : null;
}

const metresPerDegree = 111_320;

/** East and north from one point to another, in metres; exact enough for a walk. */
function offset(from: Point, to: Point): { readonly east: number; readonly north: number } {
  const shrink = Math.cos((from.latitude * Math.PI) / 180);
  return {
    east: (to.longitude - from.longitude) * metresPerDegree * shrink,
    north: (to.latitude - from.latitude) * metresPerDegree,
  };
}

/** Metres in a straight line. */
export function distance(from: Point, to: Point): number {
  const { east, north } = offset(from, to);
  return Math.hypot(east, north);
}

/** 东北面约 350 米: which way it lies and how far. */
export function directionText(from: Point, to: Point, language: Language): string {
  const { east, north } = offset(from, to);
  const eighth = (Math.round((Math.atan2(east, north) * 4) / Math.PI) + 8) % 8;
  const way = compass[language][eighth] ?? '';
  const metres = Math.hypot(east, north);
  const far = metres < 1000 ? `${Math.max(10, Math.round(metres / 10) * 10)}` : (metres / 1000).toFixed(1);
  if (language === 'zh') return `${way}面约 ${far} ${metres < 1000 ? '米' : '公里'}`;
  return `about ${far} ${metres < 1000 ? 'm' : 'km'} ${way}`;
}
