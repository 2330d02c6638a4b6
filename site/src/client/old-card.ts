/** A card's code leads here with the version and fingerprint that it was printed from: says so when they are no longer in force. */
export function tellOldCard(): void {
  const heading = document.querySelector<HTMLElement>('h1[data-digest]');
  const box = document.getElementById('stale');
  const asked = new URLSearchParams(location.search);
  const [version, hash] = [asked.get('v') ?? '', asked.get('h') ?? ''];
  if (heading === null || box === null || hash === '') return;
  if (heading.dataset['digest']?.startsWith(hash) === true) return;
  const text = box.dataset['text'] ?? '';
  box.textContent = text.replace('{old}', version).replace('{new}', heading.dataset['version'] ?? '');
  box.hidden = false;
}
