import type { ServiceMeasure } from './service-graph.ts';

/**
 * How the service behind a target is secured. `unserved`: nothing hangs on it or it is not in service;
 * `ring`: another way around exists; `dual`: another cable joins the same two joints, for a point a standby
 * of its own; `dead_end`: what lies behind it goes dark. Of a point other than an exchange it says how the
 * point is fed: a dead end is fed by some one cable or radio link alone.
 */
export const REDUNDANCY = ['unserved', 'ring', 'dual', 'dead_end'] as const;
export type Redundancy = (typeof REDUNDANCY)[number];

/**
 * N−1 by target: what goes dark when this one target fails, beyond what was dark before. A section fails by
 * one cut at its worst place; a point fails as a whole, its own demand included.
 */
export type CriticalityColumns = Readonly<Record<ServiceMeasure | 'communes', Float64Array>> & {
  /** Index into REDUNDANCY. */
  readonly redundancy: Uint8Array;
  /** Metres more than the piece itself that the way around takes; 0 without a way around. */
  readonly detourM: Float64Array;
};
