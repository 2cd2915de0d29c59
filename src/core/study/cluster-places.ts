import { f64, u32 } from '../geo/typed.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { placeAlong } from '../network/place-along.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import type { ClusterStruck } from './cluster-options.ts';

/**
 * Everything that can be struck, in pieces small enough to lie in one unit: the lixels of cable in use,
 * then the points in use. Planned assets are no places.
 */
export type ClusterPlaces = {
  readonly length: number;
  readonly target: Uint32Array;
  /** Lixel of a piece of cable; 0 for a point. */
  readonly lixel: Uint32Array;
  /** Kilometres, or 1 for a point. */
  readonly size: Float64Array;
  readonly lonLat: Float64Array;
  /** Place each incident struck; −1 when it is none of these. */
  readonly ofIncident: Int32Array;
};

export function clusterPlaces(
  stages: PlacedStages,
  incidents: HotspotIncidents,
  struck: ClusterStruck,
): ClusterPlaces {
  const { targets, network } = stages.network;
  const { pieces } = network;
  const lixels = struck === 'site' ? [] : lixelsInUse(stages);
  const points = struck === 'cable' ? [] : pointsInUse(stages);
  const placeOfLixel = new Int32Array(pieces.lixelCount).fill(-1);
  lixels.forEach((lixel, place) => {
    placeOfLixel[lixel] = place;
  });
  const placeOfTarget = new Int32Array(targets.length).fill(-1);
  points.forEach((target, place) => {
    placeOfTarget[target] = lixels.length + place;
  });
  return {
    length: lixels.length + points.length,
    target: Uint32Array.from([...lixels.map((one) => u32(pieces.lixelSection, one)), ...points]),
    lixel: Uint32Array.from([...lixels, ...points.map(() => 0)]),
    size: Float64Array.from([
      ...lixels.map((one) => (f64(pieces.lixelToM, one) - f64(pieces.lixelFromM, one)) / 1000),
      ...points.map(() => 1),
    ]),
    lonLat: placesLonLat(stages, lixels, points),
    ofIncident: Int32Array.from(incidents.target, (target, at) =>
      (incidents.edge[at] ?? -1) < 0
        ? (placeOfTarget[target] ?? -1)
        : (placeOfLixel[lixelOf(stages, target, incidents.alongM[at] ?? 0)] ?? -1),
    ),
  };
}

/** Sections are targets by their number. */
function lixelsInUse({ network }: PlacedStages): number[] {
  const { targets, network: cables } = network;
  return Array.from(cables.pieces.lixelSection.keys()).filter(
    (lixel) => targets.planned[cables.pieces.lixelSection[lixel] ?? 0] === 0,
  );
}

function pointsInUse({ network }: PlacedStages): number[] {
  const { targets } = network;
  return Array.from(targets.kind.keys()).filter(
    (target) => target >= targets.sectionCount && targets.planned[target] === 0,
  );
}

function lixelOf({ network }: PlacedStages, section: number, alongM: number): number {
  const { pieces } = network.network;
  const first = u32(pieces.sectionLixelStart, section);
  let lixel = u32(pieces.sectionLixelStart, section + 1) - 1;
  while (lixel > first && f64(pieces.lixelFromM, lixel) > alongM) lixel -= 1;
  return lixel;
}

function placesLonLat(
  { network }: PlacedStages,
  lixels: readonly number[],
  points: readonly number[],
): Float64Array {
  const { targets, network: cables } = network;
  const { graph, pieces, plane } = cables;
  const middles = lixels.map((lixel) =>
    placeAlong(
      graph,
      u32(pieces.lixelEdge, lixel),
      (f64(pieces.lixelFromM, lixel) + f64(pieces.lixelToM, lixel)) / 2,
    ),
  );
  const lonLat = new Float64Array(2 * (lixels.length + points.length));
  lonLat.set(
    plane.toDegrees(
      Float64Array.from(middles, ({ x }) => x),
      Float64Array.from(middles, ({ y }) => y),
    ),
  );
  points.forEach((target, place) => {
    const at = 2 * (lixels.length + place);
    lonLat[at] = f64(targets.lon, target);
    lonLat[at + 1] = f64(targets.lat, target);
  });
  return lonLat;
}
