import { describe, expect, it } from 'vitest';
import { journey, straightKm } from './travel.ts';

describe('straightKm', () => {
  it('is 0 from a place to itself and the same both ways', () => {
    const [a, b] = [
      { latitude: 28.41, longitude: 117.23 },
      { latitude: 28.505, longitude: 117.184 },
    ];
    expect(straightKm(a, a)).toBe(0);
    expect(straightKm(a, b)).toBeCloseTo(straightKm(b, a), 9);
  });

  it('is about 111.2 km for a degree of latitude, and less for one of longitude away from the equator', () => {
    expect(straightKm({ latitude: 28, longitude: 117 }, { latitude: 29, longitude: 117 })).toBeCloseTo(111.19, 1);
    expect(straightKm({ latitude: 60, longitude: 0 }, { latitude: 60, longitude: 1 })).toBeCloseTo(55.6, 1);
  });
});

describe('journey', () => {
  it('takes the straight line times the road factor at the given speed', () => {
    const way = journey('28,117', '29,117', { kmPerHour: 50, roadFactor: 1.5 });
    expect(way?.km).toBeCloseTo(166.8, 1);
    expect(way?.minutes).toBeCloseTo(200.1, 0);
  });

  it('reckons with 40 km/h and 1.4 where the settings are silent', () => {
    expect(journey('28,117', '29,117', undefined)?.minutes).toBeCloseTo(233.5, 0);
  });

  it('is null where a place has no readable coordinates', () => {
    expect(journey(undefined, '29,117', undefined)).toBeNull();
    expect(journey('28,117', '县城', undefined)).toBeNull();
  });
});
