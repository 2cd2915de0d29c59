/**
 * What one incident says of a place d space units and t whole time units away: 1 / ((1 + d)(1 + t)), nothing
 * at or beyond a bandwidth. Bowers, Johnson & Pease 2004 (British Journal of Criminology 44: 641–658).
 */
export function prospectiveWeight(
  spaceUnits: number,
  timeUnits: number,
  { space, time }: { readonly space: number; readonly time: number },
): number {
  if (spaceUnits >= space || timeUnits >= time) return 0;
  return 1 / ((1 + spaceUnits) * (1 + timeUnits));
}
