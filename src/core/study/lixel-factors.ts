import type { RunContext } from '../basics/run-context.ts';
import type { MetricPlane } from '../geo/metric-plane.ts';
import { pointIndex } from '../geo/point-index.ts';
import { segmentIndex } from '../geo/segment-index.ts';
import { f64, u32 } from '../geo/typed.ts';
import type { LixelFactor, LixelFactors } from '../hotspots/terrain/lixel-factors.ts';
import { PROTECTION_MEASURES } from '../model/asset-fields.ts';
import type { Dataset } from '../model/dataset.ts';
import { kindOf } from '../model/registry.ts';
import type { KindId } from '../model/registry.ts';
import type { Table } from '../model/table.ts';
import { placeAlong } from '../network/place-along.ts';
import { areaFinder } from '../targets/area-finder.ts';
import { choiceReader } from '../targets/read-column.ts';
import { statusReader } from '../targets/target-list.ts';
import { linesOfRows } from './lines-of-rows.ts';
import type { StudyNetwork } from './study-network.ts';

type Nearness = {
  readonly kind: KindId;
  /** Choice field that parts the kind; null: all of it is one factor. */
  readonly by: string | null;
  /** Ascending. */
  readonly withinM: readonly number[];
};

/** Steps of half and whole "blocks": what a person on the ground would call near, beside, around. */
const NEAR: readonly Nearness[] = [
  { kind: 'risk_factor', by: 'factor_type', withinM: [500, 1000, 2000] },
  { kind: 'road', by: 'road_class', withinM: [200, 1000] },
  { kind: 'patrol_base', by: 'base_type', withinM: [1000, 2000, 5000] },
  { kind: 'town', by: 'town_class', withinM: [2000, 5000] },
  { kind: 'exchange', by: null, withinM: [500, 1000, 2000] },
  { kind: 'bts_site', by: null, withinM: [250, 500, 1000] },
  { kind: 'post_office', by: null, withinM: [500, 1000, 2000] },
  { kind: 'site', by: null, withinM: [1000, 2000] },
];

/** Choice fields of a cable that its lixels share. */
const TRAITS = ['medium', 'placement', 'tier'] as const;

type Middles = { readonly x: Float64Array; readonly y: Float64Array };

/**
 * What is known of the surroundings and the cable of every lixel, as yes/no layers: distances from the
 * middle of the lixel, straight over the ground (a lixel is some 250 m long: a distance is that exact).
 * Retired and planned assets are not near anything. A layer of which nothing is known is not there.
 * null when there is no layer at all. O(lixels × layers) queries of a spatial index.
 */
export async function lixelFactors(
  dataset: Dataset,
  network: StudyNetwork,
  ctx: RunContext,
): Promise<LixelFactors | null> {
  const kept = KEPT.get(network);
  if (kept?.dataset === dataset) return kept.factors;
  const factors = await makeFactors(dataset, network, ctx);
  KEPT.set(network, { dataset, factors });
  return factors;
}

/** Kept with the network they are of: neither period nor filters change them. */
const KEPT = new WeakMap<
  StudyNetwork,
  { readonly dataset: Dataset; readonly factors: LixelFactors | null }
>();

async function makeFactors(
  dataset: Dataset,
  network: StudyNetwork,
  ctx: RunContext,
): Promise<LixelFactors | null> {
  const { lixelCount } = network.pieces;
  const middles = middlesOf(network);
  const factors: LixelFactor[] = [];
  for (const [done, near] of NEAR.entries()) {
    ctx.progress('terrain-factors', done / NEAR.length);
    for (const one of partsOf(dataset, near)) {
      await ctx.breathe();
      const distanceM = distancesTo(one.table, one.rows, network.plane, middles, near.withinM);
      for (const withinM of near.withinM) {
        const holds = Uint8Array.from(distanceM, (far) => (far <= withinM ? 1 : 0));
        factors.push({ id: one.id, withinM, holds });
      }
    }
  }
  factors.push(...traitFactors(dataset, network), ...communeFactors(dataset, network, middles));
  return factors.length > 0 ? { lixelCount, factors } : null;
}

function middlesOf({ graph, pieces }: StudyNetwork): Middles {
  const x = new Float64Array(pieces.lixelCount);
  const y = new Float64Array(pieces.lixelCount);
  for (let lixel = 0; lixel < pieces.lixelCount; lixel += 1) {
    const middleM = (f64(pieces.lixelFromM, lixel) + f64(pieces.lixelToM, lixel)) / 2;
    const place = placeAlong(graph, u32(pieces.lixelEdge, lixel), middleM);
    x[lixel] = place.x;
    y[lixel] = place.y;
  }
  return { x, y };
}

/** The rows of a kind by choice, as far as there are any. */
function partsOf(dataset: Dataset, { kind, by }: Nearness) {
  const table = dataset.tables[kind];
  if (!table) return [];
  const status = statusReader(table);
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(
    (row) => status(row) === 'in_use',
  );
  if (by === null) return rows.length > 0 ? [{ id: kind, table, rows }] : [];
  const read = choiceReader(table, by);
  const choices = kindOf(kind).fields.find(({ name }) => name === by)?.choices ?? [];
  return choices.flatMap((choice) => {
    const those = rows.filter((row) => read(row) === choice);
    return those.length > 0 ? [{ id: `${kind}:${choice}`, table, rows: those }] : [];
  });
}

/** To the nearest of the rows; Infinity beyond the largest distance asked about. */
function distancesTo(
  table: Table,
  rows: readonly number[],
  plane: MetricPlane,
  { x, y }: Middles,
  withinM: readonly number[],
): Float64Array {
  const mostM = Math.max(...withinM);
  const index =
    table.geometry.type === 'point'
      ? pointsOf(table, rows, plane)
      : segmentIndex(linesOfRows(table.geometry, rows, plane));
  return x.map((px, lixel) => index.nearest(px, f64(y, lixel), mostM)?.distanceM ?? Infinity);
}

function pointsOf(table: Table, rows: readonly number[], plane: MetricPlane) {
  const { coordinates } = table.geometry;
  const lonLat = Float64Array.from({ length: 2 * rows.length }, (_, at) =>
    f64(coordinates, 2 * (rows[at >> 1] ?? 0) + (at & 1)),
  );
  const { x, y } = plane.toMetres(lonLat);
  return pointIndex(x, y);
}

function traitFactors(dataset: Dataset, network: StudyNetwork): LixelFactor[] {
  const table = dataset.tables.cable_route;
  if (!table) return [];
  const { graph, pieces } = network;
  const ofLixels = (value: (route: number) => boolean): Uint8Array =>
    Uint8Array.from(pieces.lixelEdge, (edge) => (value(u32(graph.edgeRoute, edge)) ? 1 : 0));
  const traits = TRAITS.flatMap((field) => {
    const read = choiceReader(table, field);
    const choices = kindOf('cable_route').fields.find(({ name }) => name === field)?.choices ?? [];
    return choices.map((choice) => ({
      id: `${field}:${choice}`,
      holds: ofLixels((route) => read(route) === choice),
    }));
  });
  const measures = PROTECTION_MEASURES.map((measure) => {
    const read = choiceReader(table, measure);
    return { id: `measure:${measure}`, holds: ofLixels((route) => read(route) === 'yes') };
  });
  return [...traits, ...measures]
    .filter(({ holds }) => holds.includes(1))
    .map((trait) => ({ ...trait, withinM: null }));
}

/** Lixels in a ward: towns as they are administered. */
function communeFactors(
  dataset: Dataset,
  { plane }: StudyNetwork,
  { x, y }: Middles,
): LixelFactor[] {
  const table = dataset.tables.commune;
  if (!table) return [];
  const areas = areaFinder(table);
  const type = choiceReader(table, 'unit_type');
  const lonLat = plane.toDegrees(x, y);
  const holds = Uint8Array.from(x, (_, lixel) => {
    const area = areas.at(f64(lonLat, 2 * lixel), f64(lonLat, 2 * lixel + 1));
    return area >= 0 && type(areas.row[area] ?? 0) === 'ward' ? 1 : 0;
  });
  return holds.includes(1) ? [{ id: 'commune:ward', withinM: null, holds }] : [];
}
