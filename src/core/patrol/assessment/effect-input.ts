import type { PlaneLines } from '../../geo/segment-index.ts';

/** What an assessment is made from: targets of a study and every incident placed on one. Metres on the plane. */
export type EffectInput = {
  readonly targets: {
    readonly id: readonly string[];
    /** Index into TARGET_KINDS; sections (0) come first. */
    readonly kind: Uint8Array;
    /** Kilometres of a section, 1 for a point. */
    readonly size: Float64Array;
    /** Commune, −1 unknown. */
    readonly area: Int32Array;
    readonly planned: Uint8Array;
    readonly x: Float64Array;
    readonly y: Float64Array;
  };
  /** Line s is section s. */
  readonly sections: PlaneLines;
  readonly areas: { readonly code: readonly string[]; readonly name: readonly string[] };
  readonly incidents: {
    readonly target: Uint32Array;
    /** When it can have happened, UTC milliseconds; equal when the moment is known. */
    readonly fromMs: Float64Array;
    readonly toMs: Float64Array;
    /** 1: a patrol found it. */
    readonly found: Uint8Array;
  };
  readonly data: { readonly since: string; readonly cutOff: string };
};

export type EffectOptions = {
  readonly zones: readonly { readonly name: string; readonly sections: readonly string[] }[];
  /** First day of patrols. */
  readonly since: string;
  /** Last day looked at; null: the end of the data. */
  readonly until: string | null;
  /** Sites and posts so near the cable of a zone belong to it. */
  readonly besideM: number;
  /** What lies farther, up to this, is the ring. */
  readonly ringM: number;
  /** Codes of the communes to compare with; null: as proposed. */
  readonly comparison: readonly string[] | null;
};

export const EFFECT_DEFAULTS = { besideM: 250, ringM: 3000 } as const;
export const RING_BOUNDS_M = [500, 20_000] as const;
export const BESIDE_BOUNDS_M = [0, 2000] as const;
/** A window of an incident longer than this does not tell before from after. */
export const LONGEST_WINDOW_DAYS = 31;
