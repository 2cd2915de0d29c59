import type { Issue } from '../basics/issue.ts';
import { u32 } from '../geo/typed.ts';
import { listsOf, unitsAlone } from '../hotspots/local-statistics/neighbour-lists.ts';
import type { NeighbourLists } from '../hotspots/local-statistics/neighbour-lists.ts';
import { chooseResolution } from '../hotspots/units/choose-resolution.ts';
import { contiguity } from '../hotspots/units/contiguity.ts';
import { hexagonNeighbours, hexagonsOf } from '../hotspots/units/hexagons.ts';
import { pieceNeighbours } from '../hotspots/units/piece-neighbours.ts';
import type { ClusterOptions } from './cluster-options.ts';
import type { ClusterPlaces } from './cluster-places.ts';
import type { PlacedStages } from './hotspot-incidents.ts';

/** The units that hold something to strike, who is whose neighbour, and which unit each place is in. */
export type ClusterUnits = {
  readonly length: number;
  /** Number of the commune or section; a cell's own number. */
  readonly number: Uint32Array;
  readonly cell: readonly string[];
  readonly resolution: ClusterOptions['resolution'];
  readonly neighbours: NeighbourLists;
  /** By place; −1 in no unit. */
  readonly ofPlace: Int32Array;
  readonly issues: readonly Issue[];
};

export function clusterUnits(
  stages: PlacedStages,
  places: ClusterPlaces,
  options: ClusterOptions,
  incidents: number,
): ClusterUnits {
  if (options.units === 'area') return areaUnits(stages, places, options);
  if (options.units === 'section') return sectionUnits(stages, places, options);
  return cellUnits(places, options, incidents);
}

function cellUnits(places: ClusterPlaces, options: ClusterOptions, incidents: number) {
  const { resolution, hexagons } =
    options.resolution === 'auto'
      ? chooseResolution(places.lonLat, incidents)
      : {
          resolution: options.resolution,
          hexagons: hexagonsOf(places.lonLat, options.resolution),
        };
  const neighbours = hexagonNeighbours(hexagons.cell);
  return {
    length: hexagons.cell.length,
    number: Uint32Array.from(hexagons.cell.keys()),
    cell: hexagons.cell,
    resolution,
    neighbours,
    ofPlace: Int32Array.from(hexagons.ofPlace),
    issues: aloneIssues(neighbours),
  };
}

/** Communes, the place being in that of its target: as every count by commune is made. */
function areaUnits(
  { dataset, base, network }: PlacedStages,
  places: ClusterPlaces,
  options: ClusterOptions,
) {
  const { targets, network: cables } = network;
  const areas = base.areas;
  const table = dataset.tables.commune;
  const kept = usedNumbers(areas.length, places, (target) => targets.area[target] ?? -1);
  if (!table || kept.number.length === 0) {
    return noUnits(options, places, { code: 'clusters.no-areas', severity: 'error' });
  }
  const features = kept.number.map((area) => u32(areas.row, area));
  const { neighbours, islands } = contiguity(table.geometry, features, cables.plane);
  const issue: Issue = {
    code: 'clusters.islands',
    severity: 'info',
    context: { count: islands.length },
  };
  return unitsOf(kept, neighbours, options, islands.length > 0 ? [issue] : []);
}

function sectionUnits({ network }: PlacedStages, places: ClusterPlaces, options: ClusterOptions) {
  const { targets, network: cables } = network;
  const kept = usedNumbers(targets.sectionCount, places, (target) =>
    target < targets.sectionCount ? target : -1,
  );
  const all = pieceNeighbours(
    { ...cables.graph, edgePieceStart: cables.pieces.edgeSectionStart },
    options.hops,
  );
  const neighbours = listsOf(
    Array.from(kept.number, (section) =>
      [...all.to.subarray(u32(all.start, section), u32(all.start, section + 1))]
        .map((other) => kept.unitOf[other] ?? -1)
        .filter((unit) => unit >= 0),
    ),
  );
  return unitsOf(kept, neighbours, options, aloneIssues(neighbours));
}

type UsedNumbers = {
  readonly number: Uint32Array;
  readonly unitOf: Int32Array;
  readonly ofPlace: Int32Array;
};

/** Numbers that hold a place, rising, as units. */
function usedNumbers(
  count: number,
  places: ClusterPlaces,
  numberOf: (target: number) => number,
): UsedNumbers {
  const ofPlace = Int32Array.from(places.target, numberOf);
  const used = new Uint8Array(count);
  for (const number of ofPlace) if (number >= 0) used[number] = 1;
  const number = Uint32Array.from(used.keys()).filter((one) => used[one] === 1);
  const unitOf = new Int32Array(count).fill(-1);
  number.forEach((one, unit) => {
    unitOf[one] = unit;
  });
  return { number, unitOf, ofPlace: ofPlace.map((one) => (one < 0 ? -1 : (unitOf[one] ?? -1))) };
}

function unitsOf(
  { number, ofPlace }: UsedNumbers,
  neighbours: NeighbourLists,
  { resolution }: ClusterOptions,
  issues: readonly Issue[],
): ClusterUnits {
  return { length: number.length, number, cell: [], resolution, neighbours, ofPlace, issues };
}

function noUnits(options: ClusterOptions, places: ClusterPlaces, issue: Issue): ClusterUnits {
  const none = { number: new Uint32Array(0), unitOf: new Int32Array(0) };
  const ofPlace = new Int32Array(places.length).fill(-1);
  return unitsOf({ ...none, ofPlace }, listsOf([]), options, [issue]);
}

function aloneIssues(neighbours: NeighbourLists): readonly Issue[] {
  const count = unitsAlone(neighbours).length;
  return count === 0 ? [] : [{ code: 'clusters.alone', severity: 'info', context: { count } }];
}
