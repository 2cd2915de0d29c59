import type { RawGeometryBuilder } from '../raw-geometry-builder.ts';

const LONGEST_NUMBER = 30;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;
/** Larger coordinates are metres, whose order shows elsewhere. */
const LARGEST_DEGREE = 360;

/**
 * Adds a line whose points are listed in one cell as people type them: "108.05 13.98; 108.06 13.99",
 * "108,05 13,98; …", "13.98, 108.05; …". Points are parted by semicolons (by commas where there is none); in
 * Viet Nam the larger degree is the longitude. False when it is another thing; nothing is added then.
 */
export function readPointList(text: string, into: RawGeometryBuilder): boolean {
  const parted = text.split(text.includes(';') ? ';' : ',');
  const points = parted.filter((part) => part.trim() !== '').map(pointOf);
  if (points.length < 2 || points.some((point) => point === null)) return false;
  for (const point of points) if (point) into.addCoordinate(...point);
  into.endPart();
  into.endFeature('line');
  return true;
}

function pointOf(text: string): readonly [number, number] | null {
  const spaced = text.trim().split(/[,/]?\s+/);
  const [first, second, ...more] = spaced.length === 1 ? text.trim().split(',') : spaced;
  if (first === undefined || second === undefined || more.length > 0) return null;
  const [a, b] = [numberOf(first), numberOf(second)];
  if (Number.isNaN(a) || Number.isNaN(b)) return null;
  const inDegrees = Math.abs(a) <= LARGEST_DEGREE && Math.abs(b) <= LARGEST_DEGREE;
  return inDegrees && b > a ? [b, a] : [a, b];
}

function numberOf(text: string): number {
  if (text.length > LONGEST_NUMBER || !NUMBER.test(text)) return Number.NaN;
  return Number(text.replace(',', '.'));
}
