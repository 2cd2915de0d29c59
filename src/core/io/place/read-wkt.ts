import type { RawGeometryBuilder } from '../raw-geometry-builder.ts';
import { readPointList } from './read-point-list.ts';

const HEAD =
  /^\s*(?:SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:(?:ZM|Z|M)\s*)?(\(.*\))\s*$/i;
const LIST = /\([^()]*\)/g;

/**
 * Adds a geometry written as Well-Known Text (POINT, LINESTRING, POLYGON and their MULTI forms).
 * or as a bare list of points. False when it is another thing; nothing is added then.
 */
export function readWkt(text: string, into: RawGeometryBuilder): boolean {
  const head = HEAD.exec(text);
  if (!head) return readPointList(text, into);
  const [, , name = '', body = ''] = head;
  const type = name.toUpperCase();
  if (type === 'POINT') {
    addPositions(body.replace(/[()]/g, ' '), into);
    into.endPart();
    into.endFeature('point');
  } else if (type === 'LINESTRING') {
    for (const list of listsOf(body)) addPart(list, 0, into);
    into.endFeature('line');
  } else {
    for (const polygon of body.split(/\)\s*\)\s*,/)) {
      for (const [i, ring] of listsOf(`${polygon})`).entries())
        addPart(ring, i === 0 ? 0 : 1, into);
    }
    into.endFeature('polygon');
  }
  return true;
}

function listsOf(body: string): readonly string[] {
  return body.match(LIST) ?? [];
}

function addPart(list: string, hole: 0 | 1, into: RawGeometryBuilder): void {
  addPositions(list.slice(1, -1), into);
  into.endPart(hole);
}

function addPositions(list: string, into: RawGeometryBuilder): void {
  for (const position of list.split(',')) {
    const [lon, lat] = position.trim().split(/\s+/);
    into.addCoordinate(numberOf(lon), numberOf(lat));
  }
}

function numberOf(text: string | undefined): number {
  return text === undefined || text === '' ? Number.NaN : Number(text);
}
