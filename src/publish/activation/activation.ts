import type { CardCall } from '#cards';
import type { Language, ResponseLevel } from '#model';

/** One thing to be done, by the clock. */
export interface ActivationTask {
  /** Stable in the pack: the step's address, or `report-phone`. */
  readonly id: string;
  readonly role: string;
  /** Local clock time, `2026-07-01T03:30`; null where the plan sets no limit. */
  readonly due: string | null;
  /** Seconds after which it recurs, or null. */
  readonly every: number | null;
  readonly action: string;
  readonly details: readonly string[];
  /** Whom the action tells, with their numbers. */
  readonly calls: readonly CardCall[];
}

/** A role with its tasks in the order of their times. */
export interface ActivationRole {
  readonly name: string;
  readonly holder: string;
  readonly phone: string | null;
  readonly deputies: readonly string[];
  readonly tasks: readonly ActivationTask[];
}

export interface ActivationResource {
  readonly name: string;
  readonly amount: string;
  readonly from: string;
  readonly phone: string | null;
  /** When it can be there: mobilisation and road together; empty when the registers do not say. */
  readonly arrival: string;
}

export interface TriggeredPlan {
  readonly title: string;
  readonly when: string;
  readonly lead: string;
  readonly phone: string | null;
}

/** 启动令 with the four fields that the law asks for (突发事件应对法, art. 72). */
export interface ActivationOrder {
  readonly title: string;
  readonly matter: string;
  readonly level: string;
  /** Empty: the one who signs sets it; `until` says when the response ends. */
  readonly term: string;
  readonly until: string;
  readonly measures: readonly string[];
  readonly decidedBy: string;
}

/** 初报、续报、终报. */
export interface ReportForm {
  readonly kind: 'first' | 'follow-up' | 'final';
  readonly title: string;
  readonly to: string;
  readonly phone: string | null;
  readonly due: string;
  readonly fields: readonly { readonly label: string; readonly value: string }[];
}

/** A plan put into action at a moment, as plain data. */
export interface Activation {
  readonly id: string;
  readonly language: Language;
  readonly drill: boolean;
  readonly plan: {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly date: string | null;
    readonly hash: string;
    readonly url: string | null;
  };
  readonly level: ResponseLevel | null;
  readonly levelName: string;
  readonly at: string;
  readonly place: string;
  readonly roles: readonly ActivationRole[];
  readonly calls: readonly CardCall[];
  readonly order: ActivationOrder;
  readonly reports: readonly ReportForm[];
  readonly resources: readonly ActivationResource[];
  readonly triggers: readonly TriggeredPlan[];
}
