import type { RunContext } from '../basics/run-context.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import { lixelOfEvents } from '../hotspots/forecast/lixel-of-events.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { TERRAIN_FOLDS, riskTerrain } from '../hotspots/terrain/risk-terrain.ts';
import type { TerrainOptions } from '../hotspots/terrain/risk-terrain.ts';
import type { RiskTerrain } from '../hotspots/terrain/terrain-result.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Period } from '../time/period.ts';
import { lixelFactors } from './lixel-factors.ts';
import type { NetworkStage } from './study-memory.ts';

/**
 * The risk terrain of the cables in use: incidents that struck cable in the period, per km and year. A
 * planned cable was not exposed; its relative risk is what its surroundings say.
 */
export async function studyRiskTerrain(
  dataset: Dataset,
  { network, targets }: NetworkStage,
  incidents: HotspotIncidents,
  { years }: Pick<Period, 'years'>,
  options: TerrainOptions,
  ctx: RunContext,
): Promise<RiskTerrain> {
  const { graph, pieces } = network;
  const factors = (await lixelFactors(dataset, network, ctx)) ?? {
    lixelCount: pieces.lixelCount,
    factors: [],
  };
  const exposureKmYears = new Float64Array(pieces.lixelCount);
  for (let lixel = 0; lixel < exposureKmYears.length; lixel += 1) {
    const lengthM = f64(pieces.lixelToM, lixel) - f64(pieces.lixelFromM, lixel);
    const planned = targets.planned[u32(pieces.lixelSection, lixel)] === 1;
    exposureKmYears[lixel] = planned ? 0 : (years * lengthM) / 1000;
  }
  const on = Uint32Array.from({ length: incidents.count }, (_, at) => at).filter(
    (at) => i32(incidents.edge, at) >= 0,
  );
  const events = {
    count: on.length,
    edge: on.map((at) => i32(incidents.edge, at)),
    alongM: Float64Array.from(on, (at) => f64(incidents.alongM, at)),
  };
  const count = new Float64Array(pieces.lixelCount);
  lixelOfEvents(events, { graph, pieces }).forEach((lixel, k) => {
    count[lixel] = f64(count, lixel) + f64(incidents.weight, u32(on, k));
  });
  /** Whole cables stay together: what is left out is not known from next door. */
  const fold = Uint8Array.from(pieces.lixelEdge, (edge) => edge % TERRAIN_FOLDS);
  return riskTerrain({ count, exposureKmYears, factors, fold }, options, ctx);
}
