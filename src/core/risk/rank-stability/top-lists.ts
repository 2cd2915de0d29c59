/** The best targets of each trial, as they come in. */
export type TopLists = {
  /** Below this score nothing can enter the list of the trial any more. */
  readonly bars: Float32Array;
  readonly add: (trial: number, target: number, score: number) => void;
  /** Keys, best first, at most `depth`. */
  readonly best: (trial: number) => Float64Array;
  readonly targetOf: (key: number) => number;
};

/** Score and tie place in one sortable number: 31 bits of score above 21 of place. */
const PLACES = 2 ** 21;
const SPARE = 4;

/**
 * One list of `depth` places for each trial. A score and a tie place become one number, negated, whose
 * order is that of the ranking (scores as 32-bit floats, not negative, then the place in tieOrder). A list holds
 * four times its depth and is cut back when full. At most 2²¹ targets.
 */
export function topLists(trials: number, depth: number, tieOrder: Uint32Array): TopLists {
  if (tieOrder.length > PLACES) throw new RangeError(`${tieOrder.length} targets`);
  const room = SPARE * depth;
  const keys = new Float64Array(trials * room);
  const used = new Uint32Array(trials);
  const bars = new Float32Array(trials).fill(-1);
  const tiePlace = new Uint32Array(tieOrder.length);
  tieOrder.forEach((target, place) => (tiePlace[target] = place));
  const float = new Float32Array(1);
  const bits = new Uint32Array(float.buffer);
  const cut = (trial: number): Float64Array => {
    const list = keys.subarray(trial * room, trial * room + (used[trial] ?? 0));
    list.set(list.toSorted());
    if (list.length < depth) return list;
    used[trial] = depth;
    bits[0] = Math.floor(-(list[depth - 1] ?? 0) / PLACES);
    bars[trial] = float[0] ?? 0;
    return list.subarray(0, depth);
  };
  return {
    bars,
    add: (trial, target, score) => {
      if ((used[trial] ?? 0) === room) cut(trial);
      float[0] = score + 0;
      const last = PLACES - 1 - (tiePlace[target] ?? 0);
      const at = used[trial] ?? 0;
      keys[trial * room + at] = -((bits[0] ?? 0) * PLACES + last);
      used[trial] = at + 1;
    },
    best: cut,
    targetOf: (key) => tieOrder[PLACES - 1 - (-key % PLACES)] ?? 0,
  };
}
