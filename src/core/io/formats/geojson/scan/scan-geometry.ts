import type { RawGeometryType } from '../../../format.ts';
import type { RawGeometryBuilder } from '../../../raw-geometry-builder.ts';
import {
  CLOSE_LIST,
  CLOSE_OBJECT,
  COMMA,
  JsonBytes,
  OPEN_LIST,
  OPEN_OBJECT,
  Unusual,
} from './json-bytes.ts';

/** How deep positions lie in the coordinates of each type; 0: the coordinates are one. */
const DEPTH = {
  Point: 0,
  MultiPoint: 1,
  LineString: 1,
  MultiLineString: 2,
  Polygon: 2,
  MultiPolygon: 3,
} as const;
type TypeName = keyof typeof DEPTH;

const NAMES = [
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
] as const;
const TYPES = NAMES.map((name): readonly [TypeName, Uint8Array] => [
  name,
  new TextEncoder().encode(name),
]);

const KIND: Readonly<Record<TypeName, RawGeometryType>> = {
  Point: 'point',
  MultiPoint: 'point',
  LineString: 'line',
  MultiLineString: 'line',
  Polygon: 'polygon',
  MultiPolygon: 'polygon',
};

/** Adds the geometry object, or null, that comes next. Collections are unusual. */
export function scanGeometry(json: JsonBytes, into: RawGeometryBuilder): void {
  if (json.peek() !== OPEN_OBJECT) {
    if (json.literal() !== null) throw new Unusual();
    into.endFeature('none');
    return;
  }
  json.at += 1;
  let type: TypeName | null = null;
  let coordinatesAt = -1;
  let added = false;
  do {
    const key = memberOf(json);
    if (key === 'type') {
      if (type) throw new Unusual();
      type = typeName(json);
    } else if (key === 'coordinates') {
      if (coordinatesAt >= 0) throw new Unusual();
      json.peek();
      coordinatesAt = json.at;
      added = type !== null;
      if (type) scanCoordinates(json, type, into);
      else json.skip();
    } else json.skip();
  } while (json.more(CLOSE_OBJECT));
  if (!type || coordinatesAt < 0) throw new Unusual();
  if (!added) scanCoordinates(new JsonBytes(json.bytes, coordinatesAt), type, into);
  into.endFeature(KIND[type]);
}

const TYPE = new TextEncoder().encode('type');
const COORDINATES = new TextEncoder().encode('coordinates');

function memberOf(json: JsonBytes): string {
  if (json.keyIs(TYPE)) return 'type';
  return json.keyIs(COORDINATES) ? 'coordinates' : json.key();
}

function typeName(json: JsonBytes): TypeName {
  const found = TYPES.find(([, name]) => json.stringIs(name));
  if (!found) throw new Unusual();
  return found[0];
}

function scanCoordinates(json: JsonBytes, type: TypeName, into: RawGeometryBuilder): void {
  const depth = DEPTH[type];
  if (depth === 0) {
    scanPosition(json, into);
    into.endPart();
  } else if (depth === 1) scanPart(json, 0, into);
  else if (depth === 2) scanParts(json, type === 'Polygon', into);
  else {
    json.take(OPEN_LIST);
    if (json.ends(CLOSE_LIST)) return;
    do scanParts(json, true, into);
    while (json.more(CLOSE_LIST));
  }
}

function scanParts(json: JsonBytes, rings: boolean, into: RawGeometryBuilder): void {
  json.take(OPEN_LIST);
  if (json.ends(CLOSE_LIST)) return;
  let hole: 0 | 1 = 0;
  do {
    scanPart(json, hole, into);
    if (rings) hole = 1;
  } while (json.more(CLOSE_LIST));
}

function scanPart(json: JsonBytes, hole: 0 | 1, into: RawGeometryBuilder): void {
  json.take(OPEN_LIST);
  if (!json.ends(CLOSE_LIST)) {
    do scanPosition(json, into);
    while (json.more(CLOSE_LIST));
  }
  into.endPart(hole);
}

/** Longitude, latitude; heights are passed over. */
function scanPosition(json: JsonBytes, into: RawGeometryBuilder): void {
  json.take(OPEN_LIST);
  const lon = json.number();
  json.take(COMMA);
  into.addCoordinate(lon, json.number());
  while (json.more(CLOSE_LIST)) json.number();
}
