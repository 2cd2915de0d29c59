import type { Issue } from '../basics/issue.ts';
import type { RunContext } from '../basics/run-context.ts';
import type { CableGraph, NetworkEvents, NetworkPieces } from '../network/cable-graph.ts';

/** A hotspot method: events on a network in, a density surface out. Deterministic for a seed. */
export type HotspotMethod = {
  readonly id: string;
  /** Parameters as data: forms, flags and reports are made from these. */
  readonly params: readonly Param[];
  /** Whether every surface integrates to the weight of its events; a picture of one that does not says so. */
  readonly conservesMass: boolean;
  readonly run: (
    events: NetworkEvents,
    support: NetworkSupport,
    params: ParamValues,
    ctx: RunContext,
  ) => Promise<RiskSurface>;
};

export type Param = NumberParam | ChoiceParam;

export type NumberParam = {
  readonly id: string;
  readonly unit: 'm' | 'day' | 'count' | 'year' | '1';
  readonly default: number;
  readonly min: number;
  readonly max: number;
};

/** Message keys `hotspots:param.<id>` and, for each choice, `hotspots:choice.<id>.<choice>`. */
export type ChoiceParam = {
  readonly id: string;
  readonly choices: readonly string[];
  readonly default: string;
};

export type ParamValues = Readonly<Record<string, number | string>>;

export type NetworkSupport = { readonly graph: CableGraph; readonly pieces: NetworkPieces };

/** One value per lixel: expected events per kilometre of cable in the period of the events. */
export type RiskSurface = {
  readonly method: string;
  readonly params: ParamValues;
  /**
   * Length lixelCount. Sum of value × lixel length (km) equals the total weight of the events where the method
   * conserves mass.
   */
  readonly perKm: Float64Array;
  /** What was asked and could not be done as asked, such as a fall-back to another method. */
  readonly issues: readonly Issue[];
};
