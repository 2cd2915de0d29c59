import type { Geometry } from '../geo/geometry.ts';
import { f64, u32 } from '../geo/typed.ts';
import { hexagonOutlines } from '../hotspots/units/hexagons.ts';
import type { UnitKind } from './cluster-options.ts';
import type { ClusterUnits } from './cluster-units.ts';
import type { PlacedStages } from './hotspot-incidents.ts';

/** The units as they are drawn: polygons of communes or cells, lines of sections; degrees. */
export function clusterGeometry(
  { dataset, base, network }: PlacedStages,
  units: ClusterUnits,
  kind: UnitKind,
): Geometry {
  if (kind === 'cell') return hexagonOutlines(units.cell);
  if (kind === 'section') {
    const { start, lonLat } = network.network.lines;
    const featureStart = Uint32Array.from(start.keys());
    const lines: Geometry = { type: 'line', coordinates: lonLat, partStart: start, featureStart };
    return featuresOf(lines, units.number);
  }
  const communes = dataset.tables.commune?.geometry;
  if (!communes) return hexagonOutlines([]);
  return featuresOf(
    communes,
    units.number.map((area) => u32(base.areas.row, area)),
  );
}

/** Some features of a geometry, in the order asked for. */
function featuresOf(geometry: Geometry, features: Uint32Array): Geometry {
  const { coordinates, partStart, featureStart, holes } = geometry;
  const keptCoordinates: number[] = [];
  const keptHoles: number[] = [];
  const parts = [0];
  const starts = [0];
  for (const feature of features) {
    for (let part = u32(featureStart, feature); part < u32(featureStart, feature + 1); part += 1) {
      for (let i = 2 * u32(partStart, part); i < 2 * u32(partStart, part + 1); i += 1)
        keptCoordinates.push(f64(coordinates, i));
      parts.push(keptCoordinates.length / 2);
      keptHoles.push(holes?.[part] ?? 0);
    }
    starts.push(parts.length - 1);
  }
  return {
    type: geometry.type,
    coordinates: Float64Array.from(keptCoordinates),
    partStart: Uint32Array.from(parts),
    featureStart: Uint32Array.from(starts),
    ...(holes ? { holes: Uint8Array.from(keptHoles) } : {}),
  };
}

/** west, south, east, north of each feature, feature after feature. */
export function boundsOfFeatures({ coordinates, partStart, featureStart }: Geometry): Float64Array {
  const count = featureStart.length - 1;
  const bounds = new Float64Array(4 * count);
  for (let feature = 0; feature < count; feature += 1) {
    let [west, south, east, north] = [180, 90, -180, -90];
    const end = u32(partStart, u32(featureStart, feature + 1));
    for (let i = u32(partStart, u32(featureStart, feature)); i < end; i += 1) {
      west = Math.min(west, f64(coordinates, 2 * i));
      east = Math.max(east, f64(coordinates, 2 * i));
      south = Math.min(south, f64(coordinates, 2 * i + 1));
      north = Math.max(north, f64(coordinates, 2 * i + 1));
    }
    bounds.set([west, south, east, north], 4 * feature);
  }
  return bounds;
}
