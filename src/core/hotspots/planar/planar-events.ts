/** Events on a plane. Any unit of length, the same for bandwidths and windows. */
export type PlanarEvents = {
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** 1 each when not given. */
  readonly weight?: Float64Array | undefined;
};

export function weightsOf({ x, weight }: PlanarEvents): Float64Array {
  return weight ?? new Float64Array(x.length).fill(1);
}

/** Number of the place of each event: events at one and the same point share it. */
export function placesOf({ x, y }: PlanarEvents): Int32Array {
  const known = new Map<string, number>();
  return Int32Array.from(x, (east, at) => {
    const key = `${east} ${y[at] ?? 0}`;
    const place = known.get(key) ?? known.size;
    known.set(key, place);
    return place;
  });
}
