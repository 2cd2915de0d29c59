import { OutOfBounds } from './flat-buffer.ts';
import type { FlatBuffer } from './flat-buffer.ts';
import type { PropertyPlaces } from './property-places.ts';

/** Notes where the (column number, value) pairs of one feature lie. Throws OutOfBounds. */
export function readProperties(
  flat: FlatBuffer,
  feature: number,
  row: number,
  into: PropertyPlaces,
): void {
  const vector = flat.vector(feature, 1, 1);
  if (vector === 0) return;
  const { view } = flat;
  const { sizes, starts, ends } = into;
  let at = vector + 4;
  const end = at + view.getUint32(vector, true);
  // Some writers leave a byte of padding at the end.
  while (at + 2 <= end) {
    const column = view.getUint16(at, true);
    if (column >= sizes.length) throw new OutOfBounds();
    at += 2;
    let size = sizes[column] ?? 0;
    if (size === 0) {
      if (at + 4 > end) throw new OutOfBounds();
      size = view.getUint32(at, true);
      at += 4;
    }
    const columnStarts = starts[column];
    if (columnStarts) columnStarts[row] = at;
    at += size;
    if (at > end) throw new OutOfBounds();
    const columnEnds = ends[column];
    if (columnEnds) columnEnds[row] = at;
  }
}
