import { eachNearPair } from '../../geo/near-pairs.ts';
import { f64, u32 } from '../../geo/typed.ts';
import type { SectionColumns } from '../../study/study-result.ts';

/** Neighbours of section s are section[start[s]] … section[start[s + 1]], ascending. */
export type TouchingSections = {
  readonly start: Uint32Array;
  readonly section: Uint32Array;
};

const METRES_PER_DEGREE = 111_320;

/**
 * Which sections of cable touch: those with an end within `withinM` of an end of the other. Straight from
 * the columns of a result, so the page can tell without the graph. A grid of cells as wide as the
 * tolerance: O(sections + pairs). No section gives no neighbour.
 */
export function touchingSections(
  { length, start, lonLat }: Pick<SectionColumns, 'length' | 'start' | 'lonLat'>,
  withinM: number,
): TouchingSections {
  const middle = ((lonLat[1] ?? 0) * Math.PI) / 180;
  const scaleX = METRES_PER_DEGREE * Math.cos(middle);
  const ends = 2 * length;
  const x = new Float64Array(ends);
  const y = new Float64Array(ends);
  for (let section = 0; section < length; section += 1) {
    const first = u32(start, section);
    const last = Math.max(first, u32(start, section + 1) - 1);
    for (const [end, at] of [first, last].entries()) {
      x[2 * section + end] = f64(lonLat, 2 * at) * scaleX;
      y[2 * section + end] = f64(lonLat, 2 * at + 1) * METRES_PER_DEGREE;
    }
  }
  const found = Array.from({ length }, () => new Set<number>());
  eachNearPair(x, y, Math.max(withinM, 0.1), (end, other) => {
    const [one, two] = [end >> 1, other >> 1];
    if (one !== two) {
      found[one]?.add(two);
      found[two]?.add(one);
    }
    return false;
  });
  const starts = new Uint32Array(length + 1);
  for (const [section, others] of found.entries()) {
    starts[section + 1] = u32(starts, section) + others.size;
  }
  return {
    start: starts,
    section: Uint32Array.from(found.flatMap((others) => [...others].toSorted((a, b) => a - b))),
  };
}
