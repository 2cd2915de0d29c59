/**
 * What may raise or lower the risk along the cables, by lixel. A factor is a yes/no layer, such as
 * "a scrap dealer within 1 km": an aid for inspection, never a suspicion.
 */
export type LixelFactors = {
  readonly lixelCount: number;
  readonly factors: readonly LixelFactor[];
};

export type LixelFactor = {
  /** `<kind>` or `<kind>:<choice>`, such as `risk_factor:scrap_dealer`, `tier:access`. */
  readonly id: string;
  /** Within this many metres; null for a trait of the cable itself. */
  readonly withinM: number | null;
  /** 1 where it holds; length lixelCount. */
  readonly holds: Uint8Array;
};
