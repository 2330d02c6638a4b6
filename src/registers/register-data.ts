import type {
  AgreementEntry,
  ContactEntry,
  DepotEntry,
  ExpertEntry,
  IncidentEntry,
  JurisdictionEntry,
  LawEntry,
  PostEntry,
  RiskEntry,
  ShelterEntry,
  SupplyEntry,
  TeamEntry,
  TrainingEntry,
  UnitEntry,
} from '#model';

/** What one entry of each register holds (design §3.2). */
export interface RegisterData {
  readonly jurisdictions: JurisdictionEntry;
  readonly units: UnitEntry;
  readonly posts: PostEntry;
  readonly contacts: ContactEntry;
  readonly teams: TeamEntry;
  readonly supplies: SupplyEntry;
  readonly depots: DepotEntry;
  readonly experts: ExpertEntry;
  readonly laws: LawEntry;
  readonly risks: RiskEntry;
  readonly shelters: ShelterEntry;
  readonly agreements: AgreementEntry;
  readonly incidents: IncidentEntry;
  readonly trainings: TrainingEntry;
}

export type RegisterName = keyof RegisterData;

/** The registers, in the order in which they are read and listed. */
export const registerNames = [
  'jurisdictions',
  'units',
  'posts',
  'contacts',
  'teams',
  'supplies',
  'depots',
  'experts',
  'laws',
  'risks',
  'shelters',
  'agreements',
  'incidents',
  'trainings',
] as const satisfies readonly RegisterName[];
