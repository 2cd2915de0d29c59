import { u32 } from '../../geo/typed.ts';
import type { NodeRows } from './distinct-neighbours.ts';
import type { EliminationPlan } from './elimination-plan.ts';

type LaterRows = Pick<
  EliminationPlan,
  'rowStart' | 'later' | 'beforeStart' | 'before' | 'beforeSlot'
>;

/** Neighbours by row as slots, ascending: sorted by turning the rows over twice. */
export function laterRows(neighbours: NodeRows, rowOfNode: Uint32Array): LaterRows {
  const rowCount = rowOfNode.length;
  const rowStart = new Uint32Array(rowCount + 1);
  const beforeStart = new Uint32Array(rowCount + 1);
  const { start, node } = neighbours;
  for (let row = 0; row < rowCount; row += 1) {
    for (let k = u32(start, row); k < u32(start, row + 1); k += 1) {
      const other = u32(rowOfNode, u32(node, k));
      if (other < row) continue;
      rowStart[row + 1] = u32(rowStart, row + 1) + 1;
      beforeStart[other + 1] = u32(beforeStart, other + 1) + 1;
    }
  }
  for (let row = 0; row < rowCount; row += 1) {
    rowStart[row + 1] = u32(rowStart, row + 1) + u32(rowStart, row);
    beforeStart[row + 1] = u32(beforeStart, row + 1) + u32(beforeStart, row);
  }
  const slotCount = u32(rowStart, rowCount);
  const before = new Uint32Array(slotCount);
  const filled = beforeStart.slice();
  for (let row = 0; row < rowCount; row += 1) {
    for (let k = u32(start, row); k < u32(start, row + 1); k += 1) {
      const other = u32(rowOfNode, u32(node, k));
      if (other < row) continue;
      before[u32(filled, other)] = row;
      filled[other] = u32(filled, other) + 1;
    }
  }
  const later = new Uint32Array(slotCount);
  const beforeSlot = new Uint32Array(slotCount);
  filled.set(rowStart);
  for (let row = 0; row < rowCount; row += 1) {
    for (let k = u32(beforeStart, row); k < u32(beforeStart, row + 1); k += 1) {
      const slot = u32(filled, u32(before, k));
      filled[u32(before, k)] = slot + 1;
      later[slot] = row;
      beforeSlot[k] = slot;
    }
  }
  return { rowStart, later, beforeStart, before, beforeSlot };
}
