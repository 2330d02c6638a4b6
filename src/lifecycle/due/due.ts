import type { SourceDocument, Text } from '#model';

/** The kinds of thing that fall due, in the order in which they are listed. */
export const dueKinds = [
  'filing',
  'publication',
  'drill',
  'evaluation',
  'plan-expiry',
  'action',
  'mitigation',
  'verification',
  'supply-expiry',
  'agreement-expiry',
  'expert-expiry',
] as const;

export type DueKind = (typeof dueKinds)[number];

/** Something that is to be done, or that ends, on a day. */
export interface Due {
  readonly kind: DueKind;
  /** What it is about: a plan, a row, an open action. */
  readonly name: string;
  readonly id: string;
  /** ISO date. */
  readonly on: string;
  readonly overdue: boolean;
  /** Who answers for it, where that is known. */
  readonly who: string;
  readonly document: SourceDocument;
  readonly pointer: string;
}

export const dueTitles: Readonly<Record<DueKind, Text>> = {
  filing: { zh: '备案', en: 'filing' },
  publication: { zh: '公布', en: 'publication' },
  drill: { zh: '演练', en: 'drill' },
  evaluation: { zh: '评估', en: 'evaluation' },
  'plan-expiry': { zh: '预案到期', en: 'plan ends' },
  action: { zh: '整改', en: 'open action' },
  mitigation: { zh: '隐患治理', en: 'mitigation' },
  verification: { zh: '核实', en: 'check' },
  'supply-expiry': { zh: '物资到期', en: 'stock expires' },
  'agreement-expiry': { zh: '协议到期', en: 'agreement ends' },
  'expert-expiry': { zh: '聘期到期', en: 'appointment ends' },
};
