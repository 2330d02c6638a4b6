export { type Acting, type ActorKind, actingIn, isVagueActor, kindOfActor, roleNamed } from './actors.ts';
export { personIn } from './persons.ts';
