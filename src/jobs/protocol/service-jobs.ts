import type {
  CorridorOptions,
  CorridorPlace,
  WorstCorridors,
} from '../../core/criticality/corridor-worst.ts';
import type { CutPair, PairEffect, PairOptions } from '../../core/criticality/cut-pairs.ts';
import type { CutResult } from '../../core/criticality/cut-scenario.ts';
import type { HardenOptions, HardenPlan } from '../../core/criticality/harden-plan.ts';
import type { HardenStep } from '../../core/criticality/harden-step.ts';
import type { Scenario, ScenarioCut } from '../../core/criticality/scenario.ts';
import type { ServiceMeasure } from '../../core/criticality/service-graph.ts';
import type { LonLat } from '../../core/geo/lon-lat.ts';
import type { NetworkReviewOptions } from '../../core/network/review/network-review.ts';
import type { NetworkReview } from '../../core/study/network-review.ts';

export type CutAnswer = Omit<CutResult, 'pieces'> & {
  /** Cable that carries no service under the scenario and did before. */
  readonly pieces: PieceLines;
  /** Where the new links were laid, in the order of the scenario. */
  readonly links: readonly LaidLink[];
  /** Whose assets go dark, most sites first; '' where nobody wrote the owner. */
  readonly owners: readonly OwnerLoss[];
  /** BTS sites that go dark whose subscribers nobody wrote down: they count 0. */
  readonly unknownSubscribers: number;
};

export type OwnerLoss = {
  readonly owner: string;
  readonly loss: Readonly<Record<ServiceMeasure, number>>;
};

/** Pieces of cable: coordinates of piece i are the pairs [start[i], start[i + 1]) of lonLat. */
export type PieceLines = {
  /** Section (= target number) each piece is a part of. */
  readonly section: Uint32Array;
  /** 1 where the piece itself is cut, 0 where it only lies dark. */
  readonly cut: Uint8Array;
  readonly start: Uint32Array;
  readonly lonLat: Float64Array;
};

export type LaidLink = {
  readonly from: LonLat;
  readonly to: LonLat;
  readonly lengthM: number;
  /** From the places asked for to the joints taken; 0 at an asset. */
  readonly fromAwayM: number;
  readonly toAwayM: number;
};

export type WorstCorridorsAnswer = Omit<WorstCorridors, 'places'> & {
  readonly places: readonly (Omit<CorridorPlace, 'x' | 'y'> & {
    readonly lon: number;
    readonly lat: number;
  })[];
};

export type PairsRequest = PairOptions & {
  readonly cuts: readonly ScenarioCut[];
  readonly pairs: readonly CutPair[];
};

/** `share`: how much of the shorter of the two runs beside the other, 0…1. */
export type CompanionCut = PairEffect & { readonly share: number };

export type HardenRequest = HardenOptions & {
  /**
   * What a piece of cable weighs: its kilometres, or the hours a year it is expected to be out of service;
   * gains are then demand-kilometres on a single cable, or site-hours (subscriber-hours …) a year.
   */
  readonly weight: 'km' | 'hours';
};

export type HardenAnswer = Omit<HardenPlan, 'steps'> & {
  readonly steps: readonly (Omit<HardenStep, 'from' | 'to'> & {
    /** Ends of the new cable; null where none is laid anew. */
    readonly ends: readonly [from: LonLat, to: LonLat] | null;
  })[];
};

export type ServiceJobs = {
  /** What goes dark under a scenario, beyond what is dark today; `items: false` leaves out their effects. */
  cut: [{ readonly scenario: Scenario; readonly items?: boolean }, CutAnswer];
  /** The worst places for everything within a radius to fail at once; progress `cut-discs`, `cut-sweep`. */
  'worst-corridors': [CorridorOptions, WorstCorridorsAnswer];
  /** N−2: what chosen pairs of `cuts` (by their numbers) lose beyond each of them alone; most first. */
  'cut-pairs': [PairsRequest, readonly PairEffect[]];
  /** The same for all pairs of sections that share a duct or poles; `pair` holds section numbers. */
  'companion-cuts': [PairOptions, readonly CompanionCut[]];
  /** What to harden or build first; progress `harden-links`, `harden-choose`. */
  harden: [HardenRequest, HardenAnswer];
  /** What in the cable network is worth a look; progress `review-network`, `review-snap`. */
  'review-network': [NetworkReviewOptions, NetworkReview];
};
