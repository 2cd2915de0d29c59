/** A zone as a person decided it: which stretches, and who is in charge. Kept in the project. */
export type ZoneDraft = {
  readonly id: string;
  /** Empty: named by its places. */
  readonly name: string;
  /** Target ids of sections of the network. */
  readonly sections: readonly string[];
  readonly unit: string;
  /** A line to call, of an office; no person is named. */
  readonly contact: string;
};
