import type { Force } from '#model';
import type { ProfileFamily } from './generated/profiles.ts';
import { type Source, sources } from './generated/sources.ts';

const byId = new Map(sources.map((source) => [source.id, source]));

/** The packaged source with this id, or null. */
export function findSource(id: string): Source | null {
  return byId.get(id) ?? null;
}

/** The legal force of a packaged source; what is not in the list is practice. */
export function forceOf(id: string): Force {
  return byId.get(id)?.force ?? 'practice';
}

/** Whether this article was read, so that it may carry a `must`. */
export function isVerified(id: string, article?: string): boolean {
  const source = byId.get(id);
  if (source === undefined || !source.verified) return false;
  return source.articles === undefined || (article !== undefined && source.articles.includes(article));
}

/**
 * Whether a source counts in a workspace that chose these families of profiles: the law of one country asks nothing
 * elsewhere. What is not in the list is the workspace's own and counts.
 */
export function countsWith(id: string, families: readonly ProfileFamily[]): boolean {
  const source = byId.get(id);
  if (source === undefined || source.family === 'any') return true;
  return families.includes(source.family ?? 'cn');
}
