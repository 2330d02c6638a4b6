import type { HandbookView } from '../types/handbook.ts';
import type { Coordinates } from '../types/place.ts';
import { handbookSchema } from './handbook-schema.ts';
import type { SiteFile } from './site-files.ts';

/** The handbook as data: JSON with its schema, and what lies on the map as GeoJSON. The plans' text is in the pages. */
export function dataFiles(view: HandbookView): SiteFile[] {
  return [
    { path: 'data/handbook.json', content: `${JSON.stringify(publicData(view))}\n` },
    { path: 'data/handbook.schema.json', content: `${JSON.stringify(handbookSchema, null, 2)}\n` },
    { path: 'data/places.geojson', content: `${JSON.stringify(geoJson(view))}\n` },
  ];
}

function publicData(view: HandbookView): object {
  return {
    format: view.format,
    audience: view.audience,
    language: view.language,
    title: view.title,
    edition: view.edition,
    commit: view.commit,
    duty: view.duty,
    hazards: view.hazards.map(({ slug, name, class: group, now, plans }) => ({ slug, name, class: group, now, plans })),
    places: view.places.map(({ slug, name, level, population, within, calls, risks, shelters, plans }) => ({
      slug,
      name,
      level,
      population,
      within,
      calls,
      risks,
      shelters,
      plans,
    })),
    plans: view.plans.map(
      ({ id, title, kind, version, place, hazards, lead, summary, effective, levels, warnings, roles, digest }) => ({
        id,
        title,
        kind,
        version,
        place,
        hazards,
        lead,
        summary,
        effective,
        levels,
        warnings,
        roles,
        digest,
      }),
    ),
  };
}

function geoJson(view: HandbookView): object {
  const feature = (kind: string, name: string, place: string | null, at: Coordinates, rest: object): object => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [at.longitude, at.latitude] },
    properties: { kind, name, place, ...rest },
  });
  const shelters = view.shelters.flatMap(({ name, place, at, capacity, accessible, phone }) =>
    at === null ? [] : [feature('shelter', name, place?.name ?? null, at, { capacity, accessible, phone })],
  );
  const risks = view.places.flatMap((place) =>
    place.risks.flatMap(({ name, place: within, at, kind, grade, exposed }) =>
      at === null || within?.slug !== place.slug
        ? []
        : [feature('risk', name, place.name, at, { hazard: kind, grade, exposed })],
    ),
  );
  return { type: 'FeatureCollection', features: [...shelters, ...risks] };
}
