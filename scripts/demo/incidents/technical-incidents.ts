import type { Random } from '../../../src/core/basics/random.ts';
import { seededRandom } from '../../../src/core/basics/random.ts';
import type { CableRecord } from '../cable-records.ts';
import { STORM_DAY, anyMoment, dayMs, hoursMs, theftMoment } from '../demo-calendar.ts';
import { between, logBetween, pick, weightedDraws } from '../draw.ts';
import { pointAlong } from '../polyline.ts';
import type { SiteRecord } from '../site-records.ts';
import type { IncidentDraft } from './incident-draft.ts';

const STORM_OUTAGES = 380;
const COAST_X_M = 45_000;
const COUNTS = {
  CAP_DUT_TC: 170,
  CAP_DUT_XE: 60,
  XAMHAI_HL: 80,
  CHAYNO: 36,
  THIENTAI: 55,
  MATDIEN: 120,
  PHAHOAI: 80,
};

/** What breaks by itself or by accident, one storm day, and the rare sabotage. */
export function technicalIncidents(
  seed: string,
  cables: readonly CableRecord[],
  sites: readonly SiteRecord[],
  scale: number,
): IncidentDraft[] {
  const random = seededRandom(`${seed}/technical`);
  const many = (count: number, make: () => IncidentDraft): IncidentDraft[] =>
    Array.from({ length: count * scale }, make);
  const drawCable = weightedDraws(cables.map((one) => [one, one.lengthM] as const));
  const cable = (): CableRecord => drawCable(random);
  const site = (): SiteRecord => pick(random, sites);
  const coast = sites.filter((one) => one.at[0] > COAST_X_M);
  return [
    ...many(COUNTS.CAP_DUT_TC, () =>
      onCable(random, 'CAP_DUT_TC', cable(), dayHour(random), [2, 14]),
    ),
    ...many(COUNTS.CAP_DUT_XE, () =>
      onCable(random, 'CAP_DUT_XE', cable(), anyMoment(random), [2, 10]),
    ),
    ...many(COUNTS.XAMHAI_HL, () => onCable(random, 'XAMHAI_HL', cable(), dayHour(random), null)),
    ...many(COUNTS.CHAYNO, () => onSite(random, 'CHAYNO', site(), anyMoment(random), [4, 60])),
    ...many(COUNTS.THIENTAI, () => onSite(random, 'THIENTAI', site(), anyMoment(random), [1, 40])),
    ...many(COUNTS.MATDIEN, () => onSite(random, 'MATDIEN', site(), anyMoment(random), [0.5, 9])),
    ...many(COUNTS.PHAHOAI, () => sabotage(random, cable, site)),
    ...many(STORM_OUTAGES, () => ({
      ...onSite(
        random,
        'THIENTAI',
        random() < 0.8 ? pick(random, coast) : site(),
        stormMoment(random),
        [3, 90],
      ),
      pattern: 'storm',
    })),
  ];
}

function stormMoment(random: Random): number {
  return dayMs(STORM_DAY) + hoursMs(between(random, 0.2, 23.4));
}

/** Works are done by day. */
function dayHour(random: Random): number {
  const day = anyMoment(random);
  return day - ((day + hoursMs(7)) % hoursMs(24)) + hoursMs(between(random, 7, 17.5));
}

function sabotage(random: Random, cable: () => CableRecord, site: () => SiteRecord): IncidentDraft {
  const moment = theftMoment(random);
  const draft =
    random() < 0.6
      ? onCable(random, 'PHAHOAI', cable(), moment, [2, 30])
      : onSite(random, 'PHAHOAI', site(), moment, [2, 30]);
  return {
    ...draft,
    windowHours: random() < 0.4 ? 0 : logBetween(random, 1, 90),
    lossVnd: logBetween(random, 1e7, 4e8),
  };
}

type Outage = readonly [low: number, high: number] | null;

function onCable(
  random: Random,
  kind: IncidentDraft['kind'],
  cable: CableRecord,
  momentMs: number,
  outage: Outage,
): IncidentDraft {
  return {
    kind,
    at: pointAlong(cable.line, random() * cable.lengthM),
    momentMs,
    assetId: cable.id,
    struck: 'cable',
    windowHours: 0,
    outageHours: outage ? between(random, ...outage) : null,
    lossVnd: outage ? logBetween(random, 2e6, 5e7) : null,
    method: null,
  };
}

function onSite(
  random: Random,
  kind: IncidentDraft['kind'],
  site: SiteRecord,
  momentMs: number,
  outage: Outage,
): IncidentDraft {
  return {
    kind,
    at: site.at,
    momentMs,
    assetId: site.id,
    struck: 'site',
    windowHours: 0,
    outageHours: outage ? between(random, ...outage) : null,
    lossVnd: kind === 'MATDIEN' ? null : logBetween(random, 1e6, 8e7),
    method: null,
  };
}
