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
