import { type RegisterName, registerNames } from '#registers';

/** What a file of a workspace is, by its path alone. */
export type FileKind =
  | { readonly kind: 'settings' }
  | { readonly kind: 'register'; readonly register: RegisterName }
  | { readonly kind: 'profile' | 'review' | 'case' | 'drill' | 'plan' }
  | { readonly kind: 'stray-register'; readonly name: string };

const folders = { profiles: 'profile', reviews: 'review', cases: 'case', drills: 'drill' } as const;

/** What lies at `file` (relative to the root, with `/`): registers and records by their folder, else plans. */
export function fileKind(file: string): FileKind {
  if (file === 'beiyu.yaml') return { kind: 'settings' };
  const [folder = '', next = ''] = file.split('/');
  if (folder === 'registers') return registerAt(next);
  const known = Object.entries(folders).find(([name]) => name === folder);
  return { kind: known === undefined ? 'plan' : known[1] };
}

/** `registers/units.yaml` or any file in `registers/units/`. */
function registerAt(next: string): FileKind {
  const name = next.replace(/\.(?:ya?ml|csv)$/i, '');
  const register = registerNames.find((one) => one === name);
  return register === undefined ? { kind: 'stray-register', name } : { kind: 'register', register };
}
