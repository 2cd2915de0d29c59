import type { Table } from '../../model/table.ts';
import type { ImportPreview } from './import-report.ts';

const MOST_FEATURES = 4000;
const MOST_COORDINATES = 60_000;

/** Records for a look at where they fall: evenly taken, each by its longest part or outer ring. */
export function importPreview({ rows, geometry, sourceRow }: Table): ImportPreview {
  const stride = Math.max(1, Math.ceil(rows / MOST_FEATURES));
  const taken: number[] = [];
  const starts = [0];
  const coordinates: number[] = [];
  for (let row = 0; row < rows; row += stride) {
    const part = longestPart(geometry.featureStart, geometry.partStart, row);
    const [from, to] = [geometry.partStart[part] ?? 0, geometry.partStart[part + 1] ?? 0];
    if (from === to) continue;
    if (coordinates.length / 2 + (to - from) > MOST_COORDINATES) break;
    for (let i = 2 * from; i < 2 * to; i += 1) coordinates.push(geometry.coordinates[i] ?? 0);
    taken.push(sourceRow[row] ?? 0);
    starts.push(coordinates.length / 2);
  }
  return {
    shown: taken.length,
    of: rows,
    rows: Uint32Array.from(taken),
    starts: Uint32Array.from(starts),
    coordinates: Float64Array.from(coordinates),
  };
}

function longestPart(featureStart: Uint32Array, partStart: Uint32Array, row: number): number {
  const [first, end] = [featureStart[row] ?? 0, featureStart[row + 1] ?? 0];
  let longest = first;
  let most = -1;
  for (let part = first; part < end; part += 1) {
    const length = (partStart[part + 1] ?? 0) - (partStart[part] ?? 0);
    if (length > most) [longest, most] = [part, length];
  }
  return longest;
}
