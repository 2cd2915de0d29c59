import { u32 } from '../../geo/typed.ts';
import type { EliminationPlan } from './elimination-plan.ts';

/** The core's connections as compressed rows. */
export type CoreRows = {
  /** Rows of the elimination. */
  readonly nodes: Uint32Array;
  /** Length nodes + 1 into column (position in `nodes`) and slot. */
  readonly start: Uint32Array;
  /** Where in its row the columns above the diagonal start; those below it come first. */
  readonly upper: Uint32Array;
  readonly column: Uint32Array;
  readonly slot: Uint32Array;
};

export function coreRows(
  eliminated: number,
  rows: Pick<EliminationPlan, 'rowStart' | 'later' | 'beforeStart' | 'before' | 'beforeSlot'>,
): CoreRows {
  const { rowStart, later, beforeStart, before, beforeSlot } = rows;
  const rowCount = rowStart.length - 1;
  const nodes = new Uint32Array(rowCount - eliminated);
  const start = new Uint32Array(nodes.length + 1);
  const upper = new Uint32Array(nodes.length);
  const slotCount = u32(rowStart, rowCount) - u32(rowStart, eliminated);
  const column = new Uint32Array(2 * slotCount);
  const slot = new Uint32Array(2 * slotCount);
  let count = 0;
  for (let i = 0; i < nodes.length; i += 1) {
    const row = eliminated + i;
    nodes[i] = row;
    for (let k = u32(beforeStart, row); k < u32(beforeStart, row + 1); k += 1) {
      if (u32(before, k) < eliminated) continue;
      column[count] = u32(before, k) - eliminated;
      slot[count] = u32(beforeSlot, k);
      count += 1;
    }
    upper[i] = count;
    for (let s = u32(rowStart, row); s < u32(rowStart, row + 1); s += 1) {
      column[count] = u32(later, s) - eliminated;
      slot[count] = s;
      count += 1;
    }
    start[i + 1] = count;
  }
  return { nodes, start, upper, column, slot };
}
