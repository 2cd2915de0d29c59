import type { IncidentDraft } from './incidents/incident-draft.ts';
import type { CableThefts } from './incidents/cable-thefts.ts';
import type { SiteThefts } from './incidents/site-thefts.ts';
import type { PlantedFlaw } from './incidents/planted-flaws.ts';
import type { PostalRun } from './incidents/postal-and-fraud.ts';
import { CUT_OFF, HARVEST, NIGHT, SINCE, STORM_DAY, TET_PEAK } from './demo-calendar.ts';

/** What was planted, for tests: written to data/sample, never served. */
export type DemoTruth = {
  readonly seed: string;
  readonly since: string;
  readonly cutOff: string;
  readonly baseCableTheftsPerKmYear: number;
  readonly stretches: readonly (CableThefts['stretches'][number] & {
    readonly incidents: readonly string[];
  })[];
  readonly hotSites: readonly (SiteThefts['hotSites'][number] & {
    readonly incidents: readonly string[];
  })[];
  readonly series: readonly (SiteThefts['series'][number] & {
    readonly incidents: readonly string[];
  })[];
  readonly postalRuns: readonly (PostalRun & { readonly incidents: readonly string[] })[];
  readonly storm: { readonly day: string; readonly incidents: readonly string[] };
  readonly night: typeof NIGHT;
  readonly peak: typeof TET_PEAK;
  readonly harvest: typeof HARVEST;
  readonly flaws: readonly PlantedFlaw[];
};

export type Planted = {
  readonly seed: string;
  readonly cable: CableThefts;
  readonly site: SiteThefts;
  readonly runs: readonly PostalRun[];
  readonly flaws: readonly PlantedFlaw[];
  readonly numbered: readonly (IncidentDraft & { readonly id: string })[];
};

export function demoTruth({ seed, cable, site, runs, flaws, numbered }: Planted): DemoTruth {
  const ids = new Map<string, string[]>();
  for (const { pattern, id } of numbered) {
    if (pattern) ids.set(pattern, [...(ids.get(pattern) ?? []), id]);
  }
  const withIds = <T extends { readonly pattern: string }>(one: T) => ({
    ...one,
    incidents: ids.get(one.pattern) ?? [],
  });
  return {
    seed,
    since: SINCE,
    cutOff: CUT_OFF,
    baseCableTheftsPerKmYear: Math.round(cable.baseRate * 1e6) / 1e6,
    stretches: cable.stretches.map(withIds),
    hotSites: site.hotSites.map(withIds),
    series: site.series.map(withIds),
    postalRuns: runs.map(withIds),
    storm: { day: STORM_DAY, incidents: ids.get('storm') ?? [] },
    night: NIGHT,
    peak: TET_PEAK,
    harvest: HARVEST,
    flaws,
  };
}
