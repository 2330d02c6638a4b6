import type { Case, Drill, Plan, Profile, ProfileSource, Review, SourceDocument, Workspace } from '#model';
import type { JurisdictionTree, Names, Registers } from '#registers';
import type { ProfileFamily } from '#schemas';

/** A record with the document that it was read from; `pointer` is `` where the whole document is the record. */
export interface Recorded<Data> {
  readonly data: Data;
  readonly document: SourceDocument;
}

/** What surrounds one plan: all that a rule over a single plan may lean on. */
export interface PlanContext {
  /** What a plan of this kind must have, with the jurisdiction's own additions. */
  readonly profile: Profile;
  readonly names: Names;
  readonly tree: JurisdictionTree;
  readonly registers: Registers;
  readonly settings: Workspace;
  /** Id of the plan's jurisdiction, or null when it names none that is known. */
  readonly jurisdiction: string | null;
  /** Id of the profile's section that each section of the plan is (same index), or null. */
  readonly recognised: readonly (string | null)[];
}

/** All plans and registers of a workspace, linked. Immutable; built once a run. */
export interface Corpus {
  readonly settings: { readonly value: Workspace; readonly document: SourceDocument };
  /** The packaged families of profiles that the settings choose: only sources that count with them ask for anything. */
  readonly families: readonly ProfileFamily[];
  /** The workspace's own additions to them. */
  readonly profiles: readonly Recorded<ProfileSource>[];
  /** What a plan of a kind must have here. */
  readonly profileOf: (kind: Profile['kind']) => Profile;
  readonly documents: readonly SourceDocument[];
  readonly plans: readonly Plan[];
  readonly cases: readonly Recorded<Case>[];
  readonly drills: readonly Recorded<Drill>[];
  readonly reviews: readonly Recorded<Review>[];
  readonly registers: Registers;
  readonly tree: JurisdictionTree;
  readonly names: Names;
  /** The plan with this id or name, seen from a jurisdiction. */
  readonly planNamed: (written: string, from: string | null) => Plan | null;
  readonly around: (plan: Plan) => PlanContext;
}
