import type { RawGeometryBuilder } from '../../raw-geometry-builder.ts';
import { isJsonObject, member } from './json-value.ts';
import type { JsonObject } from './json-value.ts';

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
  const type = member(value, 'type');
  if (type === 'GeometryCollection') {
    readCollection(value, into);
    return true;
  }
  if (!isShapeType(type)) return false;
  addShape(type, member(value, 'coordinates'), into);
  into.endFeature(KIND_OF[type]);
  return true;
}

const KIND_OF = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
} as const;
type ShapeType = keyof typeof KIND_OF;

function isShapeType(type: unknown): type is ShapeType {
  return typeof type === 'string' && Object.hasOwn(KIND_OF, type);
}

function addShape(type: ShapeType, coordinates: unknown, into: RawGeometryBuilder): void {
  switch (type) {
    case 'Point':
      addPosition(coordinates, into);
      into.endPart();
      return;
    case 'MultiPoint':
    case 'LineString':
      return addPart(listOf(coordinates), 0, into);
    case 'MultiLineString':
      for (const line of listOf(coordinates)) addPart(listOf(line), 0, into);
      return;
    case 'Polygon':
      return addRings(coordinates, into);
    case 'MultiPolygon':
      for (const polygon of listOf(coordinates)) addRings(polygon, into);
  }
}

/** Collections in collections are followed so far. */
const MOST_DEPTH = 16;

/** A collection of one type of shape is one record of several parts; of several types, or none, `other`. */
function readCollection(collection: JsonObject, into: RawGeometryBuilder): void {
  const members = membersOf(collection, 0);
  const kinds = new Set(members?.map(({ kind }) => kind));
  const [kind] = kinds;
  if (!members || kind === undefined || kinds.size > 1) return into.endFeature('other');
  for (const { geometry, type } of members) addShape(type, member(geometry, 'coordinates'), into);
  into.endFeature(kind);
}

type CollectionMember = {
  readonly geometry: JsonObject;
  readonly type: ShapeType;
  readonly kind: (typeof KIND_OF)[ShapeType];
};

/** The shapes in a collection; null when one of them is none, or too deep. */
function membersOf(collection: JsonObject, depth: number): readonly CollectionMember[] | null {
  if (depth > MOST_DEPTH) return null;
  const found: CollectionMember[] = [];
  for (const geometry of listOf(member(collection, 'geometries'))) {
    if (!isJsonObject(geometry)) return null;
    const type = member(geometry, 'type');
    const inner = type === 'GeometryCollection' ? membersOf(geometry, depth + 1) : null;
    if (inner) found.push(...inner);
    else if (!isShapeType(type)) return null;
    else found.push({ geometry, type, kind: KIND_OF[type] });
  }
  return found;
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
