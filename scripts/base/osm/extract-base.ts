import type { Position } from 'geojson';
import type { LayerRecord } from '../layer-records.ts';
import { closeRings, ringsToPolygons, turned } from './assemble-rings.ts';
import {
  isWater,
  maxSpeed,
  nameOf,
  oneway,
  population,
  riverClass,
  roadClass,
  townClass,
} from './osm-tags.ts';
import { pbfBlocks } from './pbf-blocks.ts';
import { readElements } from './pbf-elements.ts';
import type { OsmNode, OsmRelation, OsmWay } from './pbf-elements.ts';

export type OsmBase = {
  readonly roads: LayerRecord[];
  readonly rivers: LayerRecord[];
  readonly waters: LayerRecord[];
  readonly towns: LayerRecord[];
};

/**
 * Roads, rivers, waters and places of an extract. Three passes, because nodes come before the ways that
 * need them and ways before the relations: relations first, then ways, then only the nodes in use.
 * Throws BadExtract.
 */
export function extractBase(file: Uint8Array): OsmBase {
  const lakes = waterRelations(file);
  const memberIds = new Set(lakes.flatMap((lake) => wayMembers(lake).map((member) => member.id)));
  const ways = wantedWays(file, memberIds);
  const { positions, towns } = wantedNodes(file, ways);
  const byId = new Map(ways.map((way) => [way.id, way]));
  const line = (way: OsmWay): Position[] => placed(way.refs, positions);
  return {
    roads: ways.flatMap((way) => roadRecord(way, line(way))),
    rivers: ways.flatMap((way) => riverRecord(way, line(way))),
    waters: [
      ...ways.flatMap((way) => (memberIds.has(way.id) ? [] : pondRecord(way, line(way)))),
      ...lakes.flatMap((lake) => lakeRecord(lake, byId, positions)),
    ],
    towns,
  };
}

function waterRelations(file: Uint8Array): OsmRelation[] {
  const found: OsmRelation[] = [];
  for (const { bytes } of pbfBlocks(file)) {
    readElements(bytes, {
      relation: (relation) => {
        if (relation.tags['type'] === 'multipolygon' && isWater(relation.tags))
          found.push(relation);
      },
    });
  }
  return found;
}

function wayMembers(relation: OsmRelation) {
  return relation.members.filter((member) => member.type === 'way');
}

function wantedWays(file: Uint8Array, memberIds: ReadonlySet<number>): OsmWay[] {
  const found: OsmWay[] = [];
  for (const { bytes } of pbfBlocks(file)) {
    readElements(bytes, {
      way: (way) => {
        const tagged =
          roadClass(way.tags) ?? riverClass(way.tags) ?? (isWater(way.tags) ? 'water' : null);
        if (tagged !== null || memberIds.has(way.id)) found.push(way);
      },
    });
  }
  return found;
}

function wantedNodes(file: Uint8Array, ways: readonly OsmWay[]) {
  const needed = new Set(ways.flatMap((way) => way.refs));
  const positions = new Map<number, Position>();
  const towns: LayerRecord[] = [];
  for (const { bytes } of pbfBlocks(file)) {
    readElements(bytes, {
      node: (node) => {
        if (needed.has(node.id)) positions.set(node.id, [node.lon, node.lat]);
        towns.push(...townRecord(node));
      },
    });
  }
  return { positions, towns };
}

function placed(refs: readonly number[], positions: ReadonlyMap<number, Position>): Position[] {
  return refs.flatMap((ref) => {
    const position = positions.get(ref);
    return position ? [position] : [];
  });
}

function roadRecord(way: OsmWay, line: Position[]): LayerRecord[] {
  const kind = roadClass(way.tags);
  if (kind === null || line.length < 2) return [];
  return [
    {
      geometry: { type: 'LineString', coordinates: line },
      properties: {
        id: `w${way.id}`,
        name: nameOf(way.tags),
        ref: way.tags['ref'] ?? null,
        road_class: kind,
        oneway: oneway(way.tags),
        max_speed: maxSpeed(way.tags),
      },
    },
  ];
}

function riverRecord(way: OsmWay, line: Position[]): LayerRecord[] {
  const kind = riverClass(way.tags);
  if (kind === null || line.length < 2) return [];
  return [
    {
      geometry: { type: 'LineString', coordinates: line },
      properties: { name: nameOf(way.tags), river_class: kind },
    },
  ];
}

function pondRecord(way: OsmWay, ring: Position[]): LayerRecord[] {
  const closed = way.refs.length > 3 && way.refs[0] === way.refs.at(-1);
  if (!isWater(way.tags) || !closed || ring.length < 4) return [];
  return [
    {
      geometry: { type: 'Polygon', coordinates: [turned(ring, true)] },
      properties: { name: nameOf(way.tags) },
    },
  ];
}

function lakeRecord(
  lake: OsmRelation,
  ways: ReadonlyMap<number, OsmWay>,
  positions: ReadonlyMap<number, Position>,
): LayerRecord[] {
  const ringsOf = (inner: boolean): Position[][] => {
    const lines = wayMembers(lake)
      .filter((member) => (member.role === 'inner') === inner)
      .flatMap((member) => ways.get(member.id) ?? []);
    return closeRings(lines)
      .map((ring) => placed(ring, positions))
      .filter((ring) => ring.length > 3);
  };
  const polygons = ringsToPolygons(ringsOf(false), ringsOf(true));
  if (polygons.length === 0) return [];
  return [
    {
      geometry: { type: 'MultiPolygon', coordinates: polygons },
      properties: { name: nameOf(lake.tags) },
    },
  ];
}

function townRecord(node: OsmNode): LayerRecord[] {
  const kind = townClass(node.tags);
  const name = nameOf(node.tags);
  if (kind === null || name === null) return [];
  return [
    {
      geometry: { type: 'Point', coordinates: [node.lon, node.lat] },
      properties: { id: `n${node.id}`, name, town_class: kind, population: population(node.tags) },
    },
  ];
}
