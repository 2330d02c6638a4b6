import { root } from './root.ts';

/** After one visit the handbook works with no network. A page opened from a folder needs no help. */
export function markOffline(): void {
  if (!('serviceWorker' in navigator) || location.protocol === 'file:') return;
  addEventListener('load', () => {
    navigator.serviceWorker.register(`${root}sw.js`).catch(() => undefined);
  });
}
