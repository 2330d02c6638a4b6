import type { ResponseLevel } from '#model';

/** How a level looks: its legal colour, the ink on it, and a hatch of its own for black-and-white copies. */
export interface LevelLook {
  readonly fill: string;
  readonly ink: string;
  /** The hatch as strokes in a square of 2 mm. */
  readonly hatch: string;
}

export const levelLooks: Readonly<Record<ResponseLevel, LevelLook>> = {
  1: { fill: '#b3001b', ink: '#ffffff', hatch: 'M0 0L2 2M0 2L2 0' },
  2: { fill: '#f28c00', ink: '#000000', hatch: 'M0 2L2 0' },
  3: { fill: '#ffd500', ink: '#000000', hatch: 'M1 0V2' },
  4: { fill: '#0b4ea2', ink: '#ffffff', hatch: 'M0 1H2' },
};

/** A pattern element that fills with the level's hatch; `id` must be unique on the page. */
export function hatchPattern(id: string, level: ResponseLevel): string {
  const { fill, ink, hatch } = levelLooks[level];
  return `<pattern id="${id}" width="2" height="2" patternUnits="userSpaceOnUse"><path d="M0 0H2V2H0Z" fill="${fill}"/><path d="${hatch}" fill="none" stroke="${ink}" stroke-width=".35"/></pattern>`;
}
