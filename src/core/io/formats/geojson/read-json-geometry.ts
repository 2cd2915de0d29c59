import type { RawGeometryBuilder } from '../../raw-geometry-builder.ts';
import { isJsonObject, member } from './json-value.ts';

/**
 * Adds a GeoJSON geometry to the builder. What is not a number in a position becomes NaN, to be
 * reported with its row later; what has no shape at all counts as no coordinates.
 * False when the value is not a geometry object.
 */
export function readJsonGeometry(value: unknown, into: RawGeometryBuilder): boolean {
  if (value === null || value === undefined) {
    into.endFeature('none');
    return true;
  }
  if (!isJsonObject(value)) return false;
  const coordinates = member(value, 'coordinates');
  switch (member(value, 'type')) {
    case 'Point':
      addPosition(coordinates, into);
      into.endPart();
      into.endFeature('point');
      return true;
    case 'MultiPoint':
      addPart(listOf(coordinates), 0, into);
      into.endFeature('point');
      return true;
    case 'LineString':
      addPart(listOf(coordinates), 0, into);
      into.endFeature('line');
      return true;
    case 'MultiLineString':
      for (const line of listOf(coordinates)) addPart(listOf(line), 0, into);
      into.endFeature('line');
      return true;
    case 'Polygon':
      addRings(coordinates, into);
      into.endFeature('polygon');
      return true;
    case 'MultiPolygon':
      for (const polygon of listOf(coordinates)) addRings(polygon, into);
      into.endFeature('polygon');
      return true;
    case 'GeometryCollection':
      into.endFeature('other');
      return true;
    default:
      return false;
  }
}

function addRings(rings: unknown, into: RawGeometryBuilder): void {
  for (const [i, ring] of listOf(rings).entries()) addPart(listOf(ring), i === 0 ? 0 : 1, into);
}

function addPart(positions: readonly unknown[], hole: 0 | 1, into: RawGeometryBuilder): void {
  for (const position of positions) addPosition(position, into);
  into.endPart(hole);
}

function addPosition(position: unknown, into: RawGeometryBuilder): void {
  if (!Array.isArray(position)) into.addCoordinate(Number.NaN, Number.NaN);
  else into.addCoordinate(numberOf(position[0]), numberOf(position[1]));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : Number.NaN;
}
