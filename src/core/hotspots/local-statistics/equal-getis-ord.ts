import { f64, u32 } from '../../geo/typed.ts';
import type { GetisOrdKind } from './getis-ord.ts';
import { longestList } from './neighbour-lists.ts';
import type { NeighbourLists } from './neighbour-lists.ts';
import { squaresWithout } from './spread.ts';
import type { Spread } from './spread.ts';

/**
 * z of G or G* where all neighbours weigh the same: the denominator depends on the length of a list alone
 * and is worked out once per length, so a unit costs its sum. z of G of a unit alone is 0.
 */
export function equalGetisOrdZ(
  lists: NeighbourLists,
  spread: Spread,
  kind: GetisOrdKind,
): Float64Array {
  return kind === 'G*' ? zWithSelf(lists, spread) : zOfOthers(lists, spread);
}

function zWithSelf(lists: NeighbourLists, { deviation, squares }: Spread): Float64Array {
  const { start, to } = lists;
  const n = deviation.length;
  const scale = scales(longestList(lists) + 1, n);
  for (let k = 0; k < scale.length; k += 1) scale[k] = f64(scale, k) / Math.sqrt(squares / n);
  const z = new Float64Array(n);
  // indexed here and not by f64: twelve times faster where calls of other modules are not inlined
  for (let unit = 0, from = 0; unit < n; unit += 1) {
    const end = start[unit + 1] as number;
    let lag = deviation[unit] as number;
    for (let k = from; k < end; k += 1) lag += deviation[to[k] as number] as number;
    z[unit] = lag * (scale[end - from + 1] as number);
    from = end;
  }
  return z;
}

function zOfOthers(lists: NeighbourLists, spread: Spread): Float64Array {
  const { start, to } = lists;
  const { deviation } = spread;
  const others = deviation.length - 1;
  const scale = scales(longestList(lists), others);
  const z = new Float64Array(deviation.length);
  for (let unit = 0; unit < z.length; unit += 1) {
    const [from, end] = [u32(start, unit), u32(start, unit + 1)];
    if (from === end) continue;
    let lag = 0;
    for (let k = from; k < end; k += 1) lag += f64(deviation, u32(to, k));
    const squares = squaresWithout(unit, spread);
    if (!(squares > 0)) continue;
    const mean = -f64(deviation, unit) / others;
    z[unit] = ((lag - mean * (end - from)) * f64(scale, end - from)) / Math.sqrt(squares / others);
  }
  return z;
}

/** 1 / √((N k − k²) / (N − 1)) by the length k of a list; 0 where a list holds all there is. */
function scales(longest: number, N: number): Float64Array {
  const scale = new Float64Array(longest + 1);
  for (let k = 1; k <= Math.min(longest, N - 1); k += 1)
    scale[k] = Math.sqrt((N - 1) / (N * k - k * k));
  return scale;
}
