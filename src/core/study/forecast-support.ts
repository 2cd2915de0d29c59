import type { RunContext } from '../basics/run-context.ts';
import type { ForecastSupport } from '../hotspots/forecast/contract.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { lixelFactors } from './lixel-factors.ts';

/** What forecasts of a study stand on: its network, and what is known of the surroundings of each lixel. */
export async function forecastSupport(
  { dataset, network: { network } }: PlacedStages,
  ctx: RunContext,
): Promise<ForecastSupport> {
  const { graph, pieces } = network;
  return { graph, pieces, factors: await lixelFactors(dataset, network, ctx) };
}
