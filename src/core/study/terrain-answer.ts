import type { RunContext } from '../basics/run-context.ts';
import { f64, i32, u32 } from '../geo/typed.ts';
import type { TimedEvents } from '../hotspots/forecast/contract.ts';
import type { HotspotIncidents } from '../hotspots/incidents.ts';
import { triggeredShare } from '../hotspots/self-exciting/fit-self-exciting.ts';
import { DEFAULT_SELF_EXCITING, selfExciting } from '../hotspots/self-exciting/self-exciting.ts';
import type { RiskTerrain } from '../hotspots/terrain/terrain-result.ts';
import { INCIDENT_KINDS } from '../model/incident-kinds.ts';
import { periodOf } from '../time/period.ts';
import type { Period } from '../time/period.ts';
import { hotspotIncidents } from './hotspot-incidents.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { studyRiskTerrain } from './risk-terrain.ts';
import type { StudyConfig } from './study-config.ts';

/** all: from the first day of the data to the last of the study. study: the period of the study. */
export const TERRAIN_SPANS = ['all', 'study'] as const;
export type TerrainSpan = (typeof TERRAIN_SPANS)[number];

export type TerrainAnswer = RiskTerrain & {
  readonly span: TerrainSpan;
  readonly from: string;
  readonly to: string;
  /** Those of the study's kinds that can strike cable. */
  readonly kinds: StudyConfig['incidentKinds'];
  /** Risk of each lixel over the mean of the exposed cable: what the map is painted by. */
  readonly toMean: Float64Array;
  /** Share of the incidents that earlier ones near by account for; null with too few of them. */
  readonly repeats: RepeatShare | null;
};

const CABLE_KINDS: ReadonlySet<string> = new Set(
  INCIDENT_KINDS.filter(({ strikes }) => strikes.some((one) => one === 'cable')).map(
    ({ id }) => id,
  ),
);

export type RepeatShare = {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  readonly events: number;
  /** Days until half of what an incident brings is over; metres to 1/e. */
  readonly halfLifeDays: number;
  readonly triggerM: number;
};

/** The risk terrain of a study's kinds and filters, and how much repeats near by add to it. */
export async function terrainAnswer(
  stages: PlacedStages,
  config: StudyConfig,
  span: TerrainSpan,
  ctx: RunContext,
): Promise<TerrainAnswer> {
  const { dataset, network } = stages;
  const period = spanOf(stages, config, span);
  const incidents = hotspotIncidents(stages, config, period);
  const options = { direction: 'both', effort: 'full' } as const;
  const terrain = await studyRiskTerrain(dataset, network, incidents, period, options, ctx);
  const { from, to } = period;
  return {
    ...terrain,
    span,
    from,
    to,
    kinds: config.incidentKinds.filter((kind) => CABLE_KINDS.has(kind)),
    toMean: overMean(terrain, stages),
    repeats: await repeatShare(stages, incidents, period, ctx),
  };
}

function spanOf({ dataset }: PlacedStages, config: StudyConfig, span: TerrainSpan): Period {
  const since = span === 'all' && dataset.since < config.from ? dataset.since : config.from;
  const period = periodOf(since, config.to);
  if (!period) throw new RangeError(`${since} – ${config.to} is not a period`);
  return period;
}

function overMean({ relativeRisk }: RiskTerrain, { network }: PlacedStages): Float64Array {
  const { pieces } = network.network;
  let [risk, length] = [0, 0];
  for (let lixel = 0; lixel < relativeRisk.length; lixel += 1) {
    if (network.targets.planned[u32(pieces.lixelSection, lixel)] === 1) continue;
    const lengthM = f64(pieces.lixelToM, lixel) - f64(pieces.lixelFromM, lixel);
    risk += lengthM * f64(relativeRisk, lixel);
    length += lengthM;
  }
  const mean = length > 0 ? risk / length : 1;
  return relativeRisk.map((one) => one / mean);
}

async function repeatShare(
  { network: { network } }: PlacedStages,
  incidents: HotspotIncidents,
  { startMs, endMs }: Period,
  ctx: RunContext,
): Promise<RepeatShare | null> {
  const events = cableEvents(incidents, startMs, endMs);
  const quiet = { ...ctx, progress: () => undefined };
  ctx.progress('terrain-repeats', 0);
  const window = { sinceMs: startMs, untilMs: endMs };
  const support = { graph: network.graph, pieces: network.pieces };
  const found = await selfExciting(events, window, support, DEFAULT_SELF_EXCITING, quiet);
  if (!found) return null;
  const { triggerM } = DEFAULT_SELF_EXCITING;
  return {
    ...triggeredShare(found.data, found.fit),
    events: events.count,
    halfLifeDays: Math.LN2 / found.fit.omega,
    triggerM,
  };
}

/** Incidents on cable in the middle of their time window, as long as that lies in the period. */
function cableEvents(incidents: HotspotIncidents, startMs: number, endMs: number): TimedEvents {
  const middle = incidents.fromMs.map((from, at) => (from + f64(incidents.toMs, at)) / 2);
  const on = Uint32Array.from({ length: incidents.count }, (_, at) => at)
    .filter((at) => {
      const ms = f64(middle, at);
      return i32(incidents.edge, at) >= 0 && ms >= startMs && ms < endMs;
    })
    .toSorted((a, b) => f64(middle, a) - f64(middle, b) || a - b);
  return {
    count: on.length,
    edge: on.map((at) => i32(incidents.edge, at)),
    alongM: Float64Array.from(on, (at) => f64(incidents.alongM, at)),
    weight: new Float64Array(on.length).fill(1),
    atMs: Float64Array.from(on, (at) => f64(middle, at)),
  };
}
