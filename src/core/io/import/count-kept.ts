/** How many of these rows are kept. */
export function countKept(
  rows: Uint32Array,
  fell: Pick<ReadonlyMap<number, unknown>, 'has'>,
): number {
  let kept = 0;
  for (const row of rows) if (!fell.has(row)) kept += 1;
  return kept;
}
