import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { CableGraph, NetworkEvents, NetworkPieces } from '../network/cable-graph.ts';

/** A hotspot method: events on a network in, a density surface out. Deterministic for a seed. */
export type HotspotMethod = {
  readonly id: string;
  /** Parameters as data: forms, flags and reports are made from these. */
  readonly params: readonly Param[];
  readonly run: (
    events: NetworkEvents,
    support: NetworkSupport,
    params: Readonly<Record<string, number>>,
    ctx: RunContext,
  ) => Promise<RiskSurface>;
};

export type Param = {
  readonly id: string;
  readonly unit: 'm' | 'day' | 'count' | 'year' | '1';
  readonly default: number;
  readonly min: number;
  readonly max: number;
};

export type NetworkSupport = { readonly graph: CableGraph; readonly pieces: NetworkPieces };

/** One value per lixel: expected events per kilometre of cable in the period of the events. */
export type RiskSurface = {
  readonly method: string;
  readonly params: Readonly<Record<string, number>>;
  /** Length lixelCount. Sum of value × lixel length (km) equals the total weight of the events. */
  readonly perKm: Float64Array;
  readonly issues: readonly Issue[];
};
