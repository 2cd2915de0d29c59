import type { ForecastSupport } from '../hotspots/forecast/contract.ts';
import type { PlacedStages } from './hotspot-incidents.ts';

/** What forecasts of a study stand on: its network, and what is known of the surroundings of each lixel. */
export function forecastSupport({ network: { network } }: PlacedStages): ForecastSupport {
  const { graph, pieces } = network;
  return { graph, pieces, factors: null };
}
