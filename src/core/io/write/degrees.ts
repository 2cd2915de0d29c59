/** Degrees to 7 decimals, 1 cm on the ground: what text formats write. */
export function degrees(value: number): number {
  return Math.round(value * 1e7) / 1e7;
}
