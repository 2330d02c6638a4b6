/** A length of time as plans write it. `workingDays` is set where the text counts working days (工作日). */
export interface Duration {
  /** Length in seconds; a working day counts as one calendar day here. */
  readonly seconds: number;
  readonly workingDays?: number;
}

/** When a step is due. */
export interface StepTime {
  /**
   * `immediately` 立即; `within` 10分钟内; `at` T+30分钟 after the level starts; `every` 每2小时.
   */
  readonly kind: 'immediately' | 'within' | 'at' | 'every';
  /** Seconds; 0 for `immediately`. */
  readonly seconds: number;
  readonly workingDays?: number;
  /** As written, without the brackets. */
  readonly text: string;
}
