import type { ProfileSource, Workspace } from '#model';
import { type ProfileFamily, profileFamilies } from '../generated/profiles.ts';

/**
 * The packaged families that a workspace chose in `profiles`, in its order; where it names none, those on which its own
 * files build (`extends`), and else the Chinese one. Names that are not packaged are the workspace's own files.
 */
export function chosenFamilies(
  settings: Pick<Workspace, 'profiles'>,
  own: readonly Pick<ProfileSource, 'extends'>[],
): readonly ProfileFamily[] {
  const named = familiesIn(settings.profiles ?? []);
  if (named.length > 0) return named;
  const beneath = familiesIn(own.flatMap((source) => source.extends ?? []));
  return beneath.length > 0 ? beneath : ['cn'];
}

function familiesIn(names: readonly string[]): readonly ProfileFamily[] {
  const found = names.flatMap((name) => profileFamilies.find((family) => family === name) ?? []);
  return [...new Set(found)];
}
