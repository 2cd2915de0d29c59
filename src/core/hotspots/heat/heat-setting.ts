import type { NetworkSupport } from '../contract.ts';
import type { EventsByLixel } from './edge-events.ts';
import type { EliminationPlan } from './elimination-plan.ts';
import type { KeptFactors } from './pole-factors.ts';

/** What stays the same from pole to pole. */
export type HeatSetting = {
  readonly support: NetworkSupport;
  readonly bandwidthM: number;
  /** Length edges + 1. */
  readonly firstLixel: Uint32Array;
  readonly events: EventsByLixel;
  readonly plan: EliminationPlan;
  /** Where factors are kept for later; none keeps nothing. */
  readonly kept?: KeptFactors;
};
