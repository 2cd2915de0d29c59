import type { Geometry } from '../../core/geo/geometry.ts';
import type { Table } from '../../core/model/table.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { NetworkPieces } from '../../core/network/cable-graph.ts';
import { featureSource } from './feature-source.ts';
import type { FeatureSource } from './feature-source.ts';
import { targetFigures } from './figures.ts';
import { cutLine } from './cut-line.ts';
import { joinPieces } from './join-pieces.ts';
import type { JoinedPieces } from './join-pieces.ts';
import { toMercator } from './mercator.ts';
import { TILE_PIXELS } from './mvt-writer.ts';
import { recordTags } from './record-tags.ts';

/** Pieces of the network as they are drawn at a zoom: joined from afar, one by one when near. */
export type SourceByZoom = (z: number) => FeatureSource | null;

/** Cable sections with their figures; `row` is the section number, from afar that of the hottest joined. */
export function sectionSource(
  result: StudyResult,
  pieces: NetworkPieces,
  routes: Table,
): SourceByZoom {
  const { sections } = result;
  const routeTags = recordTags(routes, ['name', 'owner', 'tier', 'placement']);
  const figures = targetFigures(result, 'section');
  const chain: Chain = {
    geometry: once(SECTION_LINES, pieces, () => ({
      type: 'line',
      coordinates: sections.lonLat,
      partStart: sections.start,
      featureStart: oneByOne(sections.length),
    })),
    chainOf: pieces.sectionEdge,
    value: sections.density,
  };
  return byZoom(chain, ({ geometry, hottest }) => {
    const sectionOf = (feature: number): number => hottest[feature] ?? 0;
    return featureSource({
      layer: 'section',
      geometry,
      tags: (feature) => {
        const section = sectionOf(feature);
        return {
          ...routeTags(sections.route[section] ?? 0),
          row: section,
          density: sections.density[section] ?? 0,
          ...figures.tags(section),
        };
      },
      priority: (feature) => figures.priority(sectionOf(feature)),
      onTop: (feature) => sections.density[sectionOf(feature)] ?? 0,
    });
  });
}

/** Pieces of about 250 m with their density; `row` is the section they lie on. */
export function lixelSource(
  result: StudyResult,
  pieces: NetworkPieces,
  routes: Table,
): SourceByZoom {
  const { route, lixelDensity } = result.sections;
  const routeTags = recordTags(routes, ['tier']);
  const chain: Chain = {
    geometry: once(LIXEL_LINES, pieces, () => lixelLines(result, pieces)),
    chainOf: pieces.lixelEdge,
    value: lixelDensity,
  };
  return byZoom(chain, ({ geometry, hottest }) =>
    featureSource({
      layer: 'lixel',
      geometry,
      tags: (feature) => {
        const lixel = hottest[feature] ?? 0;
        const section = pieces.lixelSection[lixel] ?? 0;
        return {
          ...routeTags(route[section] ?? 0),
          row: section,
          density: lixelDensity[lixel] ?? 0,
        };
      },
      priority: (feature) => lixelDensity[hottest[feature] ?? 0] ?? 0,
      onTop: (feature) => lixelDensity[hottest[feature] ?? 0] ?? 0,
    }),
  );
}

/** The same pieces with their risk over the mean of all cable; `row` is the section they lie on. */
export function terrainSource(
  result: StudyResult,
  pieces: NetworkPieces,
  risk: Float64Array,
): SourceByZoom {
  const chain: Chain = {
    geometry: lixelLines(result, pieces),
    chainOf: pieces.lixelEdge,
    value: risk,
  };
  const of = (lixel: number | undefined): number => risk[lixel ?? 0] ?? 1;
  return byZoom(chain, ({ geometry, hottest }) =>
    featureSource({
      layer: 'terrain',
      geometry,
      tags: (feature) => ({
        row: pieces.lixelSection[hottest[feature] ?? 0] ?? 0,
        risk: of(hottest[feature]),
      }),
      priority: (feature) => of(hottest[feature]),
      onTop: (feature) => of(hottest[feature]),
    }),
  );
}

/** Lines of the pieces of a network, whatever is painted on them. */
const SECTION_LINES = new WeakMap<NetworkPieces, Geometry>();
const LIXEL_LINES = new WeakMap<NetworkPieces, Geometry>();

function once(
  known: WeakMap<NetworkPieces, Geometry>,
  pieces: NetworkPieces,
  make: () => Geometry,
): Geometry {
  const geometry = known.get(pieces) ?? make();
  known.set(pieces, geometry);
  return geometry;
}

type Chain = {
  readonly geometry: Geometry;
  readonly chainOf: Uint32Array;
  readonly value: Float64Array;
};

/** Shorter than this on screen, pieces of a cable are joined. */
const SHORTEST_PIXELS = 4;
const MOST_JOINED = 64;

/** One source for each number of joined pieces (1, 2, 4 …), made when first asked for. */
function byZoom(
  { geometry, chainOf, value }: Chain,
  make: (joined: JoinedPieces) => FeatureSource | null,
): SourceByZoom {
  const made = new Map<number, FeatureSource | null>();
  const pieceLength = MEAN_LENGTH.get(geometry) ?? meanLength(geometry);
  MEAN_LENGTH.set(geometry, pieceLength);
  return (z) => {
    const pixels = pieceLength * TILE_PIXELS * 2 ** z;
    let most = 1;
    while (most < MOST_JOINED && most * pixels < SHORTEST_PIXELS) most *= 2;
    const known = made.get(most);
    if (known !== undefined) return known;
    const source = make(joinPieces(geometry, chainOf, value, most));
    made.set(most, source);
    return source;
  };
}

const MEAN_LENGTH = new WeakMap<Geometry, number>();

/** In widths of the world. */
function meanLength({ coordinates, partStart }: Geometry): number {
  const xy = toMercator(coordinates);
  let sum = 0;
  for (let part = 0; part + 1 < partStart.length; part += 1) {
    for (let i = (partStart[part] ?? 0) + 1; i < (partStart[part + 1] ?? 0); i += 1) {
      const dx = (xy[2 * i] ?? 0) - (xy[2 * i - 2] ?? 0);
      const dy = (xy[2 * i + 1] ?? 0) - (xy[2 * i - 1] ?? 0);
      sum += Math.hypot(dx, dy);
    }
  }
  return sum / Math.max(1, partStart.length - 1);
}

function lixelLines({ sections }: StudyResult, pieces: NetworkPieces): Geometry {
  const coordinates: number[] = [];
  const partStart = new Uint32Array(pieces.lixelCount + 1);
  for (let section = 0; section < sections.length; section += 1) {
    const start = 2 * (sections.start[section] ?? 0);
    const line = sections.lonLat.subarray(start, 2 * (sections.start[section + 1] ?? 0));
    const first = pieces.sectionLixelStart[section] ?? 0;
    const end = pieces.sectionLixelStart[section + 1] ?? first;
    const fromM = pieces.sectionFromM[section] ?? 0;
    const lengthM = (pieces.sectionToM[section] ?? 0) - fromM;
    const shares = Array.from({ length: Math.max(0, end - first - 1) }, (_, i) =>
      lengthM > 0 ? ((pieces.lixelToM[first + i] ?? 0) - fromM) / lengthM : 0,
    );
    cutLine(line, shares).forEach((piece, i) => {
      for (const value of piece) coordinates.push(value);
      partStart[first + i + 1] = coordinates.length / 2;
    });
  }
  return {
    type: 'line',
    coordinates: Float64Array.from(coordinates),
    partStart,
    featureStart: oneByOne(pieces.lixelCount),
  };
}

function oneByOne(count: number): Uint32Array {
  return Uint32Array.from({ length: count + 1 }, (_, i) => i);
}
