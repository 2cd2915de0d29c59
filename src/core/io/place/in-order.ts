import type { Crs } from '../../geo/crs/crs.ts';
import type { AxisOrder } from '../../model/import-choices.ts';

export type OrderedPairs = {
  /** Eastern, then northern coordinate of every pair. */
  readonly coordinates: Float64Array;
  /** Pairs that stood the other way. */
  readonly swapped: number;
  /** 1 for those; null where it is none or all of them. */
  readonly flags: Uint8Array | null;
};

/**
 * Pairs as `crs` takes them. By size: in the zones of Vietnam northings are above 930 km and eastings
 * below (domain facts §2.6), in degrees and in web mercator the eastern coordinate is the larger.
 */
export function inOrder(written: Float64Array, crs: Crs, axes: AxisOrder): OrderedPairs {
  if (axes === 'east-north') return { coordinates: written, swapped: 0, flags: null };
  const largerFirst = crs.centralMeridian === undefined;
  const all = axes === 'north-east';
  const coordinates = written.slice();
  const flags = new Uint8Array(written.length >> 1);
  let swapped = 0;
  for (let pair = 0; pair < flags.length; pair += 1) {
    const [a = Number.NaN, b = Number.NaN] = [written[2 * pair], written[2 * pair + 1]];
    const stands = all ? false : !(largerFirst ? a < b : a > b);
    if (stands) continue;
    coordinates[2 * pair] = b;
    coordinates[2 * pair + 1] = a;
    flags[pair] = 1;
    swapped += 1;
  }
  if (swapped === 0) return { coordinates: written, swapped, flags: null };
  return { coordinates, swapped, flags: swapped === flags.length ? null : flags };
}

/** How pairs stand unless somebody says otherwise. `ordered`: the file itself says which is which. */
export function usualAxes(crs: Crs, ordered: boolean): AxisOrder {
  if (crs.centralMeridian !== undefined) return 'by-size';
  return ordered ? 'east-north' : 'by-size';
}
