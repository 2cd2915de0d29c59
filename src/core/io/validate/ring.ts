/**
 * Twice the signed area of the ring over coordinates [from, to), square degrees; positive is
 * counter-clockwise. The ring may be open: the closing edge is counted. Taken from the first
 * coordinate, so that small rings far from 0, 0 keep their digits.
 */
export function signedArea(coordinates: Float64Array, from: number, to: number): number {
  const x0 = coordinates[2 * from] ?? 0;
  const y0 = coordinates[2 * from + 1] ?? 0;
  let sum = 0;
  for (let i = from + 1; i < to - 1; i += 1) {
    const ax = (coordinates[2 * i] ?? 0) - x0;
    const ay = (coordinates[2 * i + 1] ?? 0) - y0;
    const bx = (coordinates[2 * i + 2] ?? 0) - x0;
    const by = (coordinates[2 * i + 3] ?? 0) - y0;
    sum += ax * by - bx * ay;
  }
  return sum;
}

export function isClosed(coordinates: Float64Array, from: number, to: number): boolean {
  return (
    coordinates[2 * from] === coordinates[2 * to - 2] &&
    coordinates[2 * from + 1] === coordinates[2 * to - 1]
  );
}
