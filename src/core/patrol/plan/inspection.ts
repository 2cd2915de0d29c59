/** Why a target is to be looked at: its periodic check is due, or it was drawn for an unannounced one. */
export const INSPECTION_KINDS = ['periodic', 'unannounced'] as const;
export type InspectionKind = (typeof INSPECTION_KINDS)[number];

/** A check of the protection plan that patrols take with them. */
export type InspectionAsked = {
  /** Target id. */
  readonly target: string;
  readonly kind: InspectionKind;
  /** ISO day; empty: no day is set. */
  readonly due: string;
};

export type PlannedInspection = InspectionAsked & {
  /** Night and team whose route stops there first; −1: it found no place in these nights. */
  readonly night: number;
  readonly team: number;
};
