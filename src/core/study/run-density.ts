import type { RunContext } from '../basics/run-context.ts';
import type { RiskSurface } from '../hotspots/contract.ts';
import { heat } from '../hotspots/heat/heat.ts';
import type { NetworkEvents } from '../network/cable-graph.ts';
import type { StudyConfig } from './study-config.ts';
import type { StudyNetwork } from './study-network.ts';

/** The density of the selected incidents over the period, in incidents per km of cable. */
export function runDensity(
  { graph, pieces }: StudyNetwork,
  events: NetworkEvents,
  { bandwidthM }: StudyConfig['density'],
  ctx: RunContext,
): Promise<RiskSurface> {
  return heat.run(events, { graph, pieces }, { bandwidthM }, ctx);
}
