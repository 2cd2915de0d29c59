/**
 * The incidents hotspot methods work on: one entry per incident that was selected and placed, in the
 * order of the incident table. Metres in the dataset's MetricPlane, UTC milliseconds.
 */
export type HotspotIncidents = {
  readonly count: number;
  /** Row of the incident table. */
  readonly row: Uint32Array;
  /** Place in INCIDENT_KINDS. */
  readonly kind: Uint8Array;
  /** Share of the incident's time window inside the period asked for, 0 < weight ≤ 1. */
  readonly weight: Float64Array;
  /** When it can have happened; equal when the moment is known. Never NaN. */
  readonly fromMs: Float64Array;
  readonly toMs: Float64Array;
  /** 1 where the record states days only: its hour is not known, whatever the window says. */
  readonly dayOnly: Uint8Array;
  /** Target struck, and its commune (−1: none). */
  readonly target: Uint32Array;
  readonly area: Int32Array;
  /** Where the target was struck: on the cable, or the place of the asset. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Where on the network; edge −1 for what is not on a cable. */
  readonly edge: Int32Array;
  readonly alongM: Float64Array;
};
