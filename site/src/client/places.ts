const key = 'beiyu-place';

/** Keeps the last place that was looked at on this device, and offers it on the first page. */
export function rememberPlace(): void {
  const heading = document.querySelector<HTMLElement>('h1[data-place]');
  const box = document.getElementById('last');
  try {
    if (heading !== null) {
      const path = location.pathname.split('/places/')[1];
      if (path !== undefined) localStorage.setItem(key, JSON.stringify([heading.dataset['place'], `places/${path}`]));
    }
    const [name, path]: unknown[] = JSON.parse(localStorage.getItem(key) ?? '[]');
    const link = box?.querySelector('a');
    if (box === null || link == null || typeof name !== 'string' || typeof path !== 'string') return;
    if (!/^places\/[\w/-]+\.html$/.test(path)) return;
    link.textContent = name;
    link.href = path;
    box.hidden = false;
  } catch {
    // A browser that keeps nothing still reads everything.
  }
}
