import type { RunContext } from '../basics/run-context.ts';
import type { BacktestOptions } from '../hotspots/backtest/backtest-options.ts';
import type { BacktestAnswer } from '../hotspots/backtest/backtest-result.ts';
import { rollingOrigin } from '../hotspots/backtest/rolling-origin.ts';
import type { Forecaster } from '../hotspots/forecast/contract.ts';
import { FORECASTERS } from '../hotspots/forecast/registry.ts';
import { periodOf } from '../time/period.ts';
import { backtestUnits } from './backtest-units.ts';
import { discoveredEvents } from './discovered-events.ts';
import { forecastSupport } from './forecast-support.ts';
import { hotspotIncidents } from './hotspot-incidents.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import type { StudyConfig } from './study-config.ts';

/**
 * Back-tests the forecasts on the incidents a study asks about: its kinds and filters, and all the data
 * from its beginning to the end of the study's period. Unknown ids of methods are passed over.
 */
export async function backtestStudy(
  stages: PlacedStages,
  config: StudyConfig,
  options: BacktestOptions,
  ctx: RunContext,
): Promise<BacktestAnswer> {
  const { dataset } = stages;
  const until = config.to < dataset.cutOff ? config.to : dataset.cutOff;
  const period = periodOf(dataset.since, until);
  if (!period) throw new RangeError(`${dataset.since} – ${until} is not a period`);
  const events = discoveredEvents(
    hotspotIncidents(stages, config, period),
    dataset.tables.incident,
  );
  const forecasters = askedForecasters(options.methods);
  const { graph, pieces } = stages.network.network;
  const input = {
    events,
    support: forecasters.some(({ surroundings }) => surroundings)
      ? await forecastSupport(stages, ctx)
      : { graph, pieces, factors: null },
    units: backtestUnits(stages, config),
    sinceMs: period.startMs,
    untilMs: period.endMs,
  };
  return rollingOrigin(input, forecasters, options, ctx);
}

/** The naive ones always: what is asked has to beat them. */
export function askedForecasters(methods: readonly string[]): readonly Forecaster[] {
  return FORECASTERS.filter(
    ({ id, role }) => methods.length === 0 || role === 'naive' || methods.includes(id),
  );
}
