export {
  type Acting,
  type ActorKind,
  actingIn,
  isClassOfPeople,
  isVagueActor,
  kindOfActor,
  roleNamed,
} from './actors.ts';
export { personIn } from './persons.ts';
export { namesInRoles, pointerToName, type RoleName } from './role-names.ts';
