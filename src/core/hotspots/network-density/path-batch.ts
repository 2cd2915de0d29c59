/** The event whose paths are being traced. One object, changed from event to event. */
export type PathSource = {
  event: number;
  chain: number;
  /** Metres along the chain. */
  atM: number;
  weight: number;
  /** Paths of this length or longer count for nothing. */
  reachM: number;
  bandwidthM: number;
  /** The part of its own chain that is reached straight from the event: overM < place ≤ upToM. */
  overM: number;
  upToM: number;
};

/**
 * Paths found, to be taken in by a sink before the next ones are written: half-chain entered, length of the
 * path to there, share of the event's weight that enters, and, where bounded, how far along the chain it
 * counts: up to untilM for a half-chain from the first end, beyond untilM for one from the last.
 */
export type PathBatch = {
  count: number;
  readonly half: Uint32Array;
  readonly lengthM: Float64Array;
  readonly weight: Float64Array;
  readonly bounded: boolean;
  readonly untilM: Float64Array;
};

/** What is made of paths: values at places, mass of pieces, sums for cross-validation. */
export type PathSink = {
  /** The event itself: its own chain on both sides. */
  readonly start: (source: PathSource) => void;
  readonly take: (batch: PathBatch, source: PathSource) => void;
};

export const BATCH_SIZE = 2048;

export function pathBatch(bounded: boolean): PathBatch {
  return {
    count: 0,
    half: new Uint32Array(BATCH_SIZE),
    lengthM: new Float64Array(BATCH_SIZE),
    weight: new Float64Array(BATCH_SIZE),
    bounded,
    untilM: new Float64Array(bounded ? BATCH_SIZE : 0),
  };
}

/** Finds the paths of one event. Gives how many chains they entered; −1 when that is more than `most`. */
export type Tracer = (source: PathSource, sink: PathSink, most: number) => number;
