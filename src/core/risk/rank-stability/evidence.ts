/** Numbers on links from targets to incidents: those of target t are [start[t], start[t + 1]). */
export type IncidentLinks = {
  readonly start: Uint32Array;
  /** Place of the incident among the counted ones. */
  readonly incident: Uint32Array;
  readonly value: Float64Array;
};

/**
 * What each target's rate and repeat component rest on, incident by incident. The rate the likelihood is
 * made from is (α + known + Σ around) ÷ (β + exposure) with the prior of the target's family.
 */
export type RateEvidence = {
  readonly incidents: number;
  /** Share of the period, and family (index into TARGET_KINDS) of the target struck; −1 of a planned one. */
  readonly weight: Float64Array;
  readonly family: Int8Array;
  /** What an incident adds to the events around a target. */
  readonly around: IncidentLinks;
  /** What it adds to the faded incidents of the target's own last 12 months. */
  readonly recent: IncidentLinks;
  /** Events around a target no incident within reach explains: held. */
  readonly known: Float64Array;
  /** Exposure of those events: km-years under the kernel, site-years; 0 of a planned target. */
  readonly exposure: Float64Array;
};

export type LinkDraft = {
  readonly target: number[];
  readonly incident: number[];
  readonly value: number[];
};

/** Counting sort of links by target; within a target by incident, as they were added. */
export function linksByTarget(draft: LinkDraft, targetCount: number): IncidentLinks {
  const start = new Uint32Array(targetCount + 1);
  for (const target of draft.target) start[target + 1] = (start[target + 1] ?? 0) + 1;
  for (let target = 0; target < targetCount; target += 1) {
    start[target + 1] = (start[target + 1] ?? 0) + (start[target] ?? 0);
  }
  const next = start.slice();
  const incident = new Uint32Array(draft.target.length);
  const value = new Float64Array(draft.target.length);
  draft.target.forEach((target, link) => {
    const at = next[target] ?? 0;
    next[target] = at + 1;
    incident[at] = draft.incident[link] ?? 0;
    value[at] = draft.value[link] ?? 0;
  });
  return { start, incident, value };
}

/** Sum of the links of each target. */
export function linkTotals({ start, value }: IncidentLinks): Float64Array {
  return Float64Array.from({ length: Math.max(0, start.length - 1) }, (_, target) => {
    let sum = 0;
    for (let at = start[target] ?? 0; at < (start[target + 1] ?? 0); at += 1) sum += value[at] ?? 0;
    return sum;
  });
}
