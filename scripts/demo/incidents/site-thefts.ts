import type { Random } from '../../../src/core/basics/random.ts';
import { seededRandom } from '../../../src/core/basics/random.ts';
import { END_MS, START_MS, dayText, daysMs, hoursMs, theftMoment } from '../demo-calendar.ts';
import { between, logBetween, pick, shuffled, weightedDraws, wholeBetween } from '../draw.ts';
import { distanceM } from '../plane.ts';
import type { SiteRecord } from '../site-records.ts';
import type { IncidentDraft } from './incident-draft.ts';

/** Masts that are robbed again and again. */
export type HotSite = {
  readonly pattern: string;
  readonly siteId: string;
  readonly thefts: number;
};
/** One offender: many masts within days and tens of kilometres. */
export type Series = {
  readonly pattern: string;
  readonly firstDay: string;
  readonly days: number;
  readonly reachKm: number;
  readonly thefts: number;
};

export type SiteThefts = {
  readonly drafts: IncidentDraft[];
  readonly hotSites: HotSite[];
  readonly series: Series[];
};

const BASE_THEFTS = 470;
const HOT_SITES = 44;
const SERIES = 15;
const MEASURE_PULL: Readonly<Record<string, number>> = {
  guard: 0.25,
  fence: 0.7,
  camera: 0.6,
  alarm: 0.5,
  lock: 0.8,
  light: 0.85,
};

export function siteThefts(seed: string, sites: readonly SiteRecord[], scale: number): SiteThefts {
  const random = seededRandom(`${seed}/site-thefts`);
  const ground = sites.filter((site) => site.siteType === 'ground');
  const drawSite = weightedDraws(ground.map((site) => [site, pullOf(site)] as const));
  const base = Array.from({ length: BASE_THEFTS * scale }, () =>
    theft(random, drawSite(random), theftMoment(random)),
  );
  const hot = plantHotSites(random, ground);
  const series = plantSeries(random, ground);
  return {
    drafts: [...base, ...hot.drafts, ...series.drafts],
    hotSites: hot.hotSites,
    series: series.series,
  };
}

/** Measures that are there lower the chance; unknown counts as half there. */
function pullOf(site: SiteRecord): number {
  return Object.entries(MEASURE_PULL).reduce(
    (pull, [measure, factor]) => {
      const state = site.measures[measure];
      if (state === 'yes') return pull * factor;
      return state === 'no' ? pull : pull * (1 + factor) * 0.5;
    },
    site.inTown ? 0.5 : 1,
  );
}

function plantHotSites(random: Random, sites: readonly SiteRecord[]) {
  const drafts: IncidentDraft[] = [];
  const hotSites = shuffled(
    random,
    sites.filter((site) => site.measures['guard'] !== 'yes'),
  )
    .slice(0, HOT_SITES)
    .map((site, number): HotSite => {
      const pattern = `site-${String(number + 1).padStart(2, '0')}`;
      const thefts = wholeBetween(random, 4, 9);
      let moment = theftMoment(random, START_MS, END_MS - daysMs(900));
      for (let count = 0; count < thefts; count += 1) {
        drafts.push({ ...theft(random, site, moment), pattern });
        const pause = random() < 0.45 ? between(random, 4, 40) : between(random, 60, 420);
        const next = moment + daysMs(Math.round(pause)) + hoursMs(between(random, -1, 1));
        moment = next < END_MS ? next : theftMoment(random, START_MS, END_MS - daysMs(30));
      }
      return { pattern, siteId: site.id, thefts };
    });
  return { drafts, hotSites };
}

function plantSeries(random: Random, sites: readonly SiteRecord[]) {
  const drafts: IncidentDraft[] = [];
  const series = Array.from({ length: SERIES }, (_, number): Series => {
    const pattern = `series-${String(number + 1).padStart(2, '0')}`;
    const first = pick(random, sites);
    const reachKm = Math.round(between(random, 12, 45));
    const days = wholeBetween(random, 4, 32);
    const near = sites.filter((site) => distanceM(site.at, first.at) < reachKm * 1000);
    const struck = shuffled(random, near).slice(0, wholeBetween(random, 8, number === 0 ? 38 : 26));
    const start = theftMoment(random, START_MS, END_MS - daysMs(days + 1));
    struck.forEach((site, at) => {
      const moment = theftMoment(random, start, start + daysMs(days));
      const kind = at % 5 === 4 ? 'NGUON_TROM' : 'TIEPDIA_TROM';
      drafts.push({ ...theft(random, site, moment, kind), pattern });
    });
    return { pattern, firstDay: dayText(start), days, reachKm, thefts: struck.length };
  });
  return { drafts, series };
}

function theft(
  random: Random,
  site: SiteRecord,
  momentMs: number,
  kind: 'TIEPDIA_TROM' | 'NGUON_TROM' = random() < 0.66 ? 'TIEPDIA_TROM' : 'NGUON_TROM',
): IncidentDraft {
  const power = kind === 'NGUON_TROM';
  return {
    kind,
    at: site.at,
    momentMs,
    assetId: site.id,
    struck: 'site',
    windowHours:
      site.measures['alarm'] === 'yes' && random() < 0.7
        ? 0
        : logBetween(random, 1, power ? 48 : 504),
    outageHours: power ? between(random, 0.5, 20) : random() < 0.2 ? between(random, 0.3, 5) : null,
    lossVnd: power ? logBetween(random, 1.2e7, 1.5e8) : logBetween(random, 2.5e6, 3.5e7),
    method: power
      ? 'opened_cabinet'
      : pick(random, ['broke_fence', 'broke_fence', 'climbed_mast', 'unknown']),
  };
}
