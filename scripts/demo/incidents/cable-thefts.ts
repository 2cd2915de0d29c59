import type { Random } from '../../../src/core/basics/random.ts';
import { seededRandom } from '../../../src/core/basics/random.ts';
import type { CableRecord } from '../cable-records.ts';
import { END_MS, START_MS, dayMs, daysMs, dayText, theftMoment } from '../demo-calendar.ts';
import { between, logBetween, shuffled, weightedDraws } from '../draw.ts';
import { distanceM } from '../plane.ts';
import { pointAlong } from '../polyline.ts';
import type { IncidentDraft } from './incident-draft.ts';

/** A planted hot section: a stretch of a route where thefts run at `ratio` times the base rate. */
export type PlantedStretch = {
  readonly pattern: string;
  readonly routeId: string;
  readonly fromM: number;
  readonly toM: number;
  readonly ratio: number;
  readonly since: string;
  readonly until: string;
  readonly thefts: number;
};

const BASE_THEFTS = 700;
const STRETCHES = 12;
const APART_M = 14_000;
const PLACEMENT_PULL: Readonly<Record<string, number>> = { aerial: 1.25, buried: 0.85, duct: 0.4 };
/** Two stretches are not hot all the time: one flared up lately, one was stopped. */
const ACTIVE: Readonly<Record<number, readonly [since: string, until: string]>> = {
  10: ['2024-07-01', '2026-06-30'],
  11: ['2018-07-01', '2022-06-30'],
};

export type CableThefts = {
  readonly drafts: IncidentDraft[];
  readonly stretches: PlantedStretch[];
  /** Base rate away from the stretches, thefts per km and year. */
  readonly baseRate: number;
};

export function cableThefts(
  seed: string,
  cables: readonly CableRecord[],
  scale: number,
): CableThefts {
  const random = seededRandom(`${seed}/cable-thefts`);
  const totalKm = cables.reduce((sum, cable) => sum + cable.lengthM, 0) / 1000;
  const years = (END_MS - START_MS) / daysMs(365.25);
  const baseRate = (BASE_THEFTS * scale) / (totalKm * years);
  const drawCable = weightedDraws(
    cables.map((one) => [one, one.lengthM * (PLACEMENT_PULL[one.placement] ?? 1)] as const),
  );
  const base = Array.from({ length: BASE_THEFTS * scale }, () => {
    const struck = drawCable(random);
    return theft(random, struck, random() * struck.lengthM, theftMoment(random));
  });
  const stretches = plantStretches(seededRandom(`${seed}/stretches`), cables, baseRate);
  const byId = new Map(cables.map((cable) => [cable.id, cable]));
  const planted = stretches.flatMap((stretch) => {
    const cable = byId.get(stretch.routeId);
    return cable
      ? Array.from({ length: stretch.thefts }, () => stretchTheft(random, cable, stretch))
      : [];
  });
  return { drafts: [...base, ...planted], stretches, baseRate };
}

function stretchTheft(random: Random, cable: CableRecord, stretch: PlantedStretch): IncidentDraft {
  const moment = theftMoment(random, dayMs(stretch.since), dayMs(stretch.until) + daysMs(1));
  const alongM = between(random, stretch.fromM + 20, stretch.toM - 20);
  return { ...theft(random, cable, alongM, moment), pattern: stretch.pattern };
}

function theft(
  random: Random,
  cable: CableRecord,
  alongM: number,
  momentMs: number,
): IncidentDraft {
  const copper = cable.medium === 'copper';
  return {
    kind: 'CAP_TROM',
    at: pointAlong(cable.line, alongM),
    momentMs,
    assetId: cable.id,
    struck: 'cable',
    windowHours: random() < 0.35 ? 0 : logBetween(random, 0.5, 60),
    outageHours: between(random, 1, cable.tier === 'backbone' ? 9 : 30),
    lossVnd: logBetween(random, 4e6, copper ? 2.4e8 : 6e7),
    method: cable.placement === 'aerial' ? 'cut_aerial' : 'dug_up',
  };
}

function plantStretches(
  random: Random,
  cables: readonly CableRecord[],
  baseRate: number,
): PlantedStretch[] {
  const stretches: PlantedStretch[] = [];
  const middles: (readonly [number, number])[] = [];
  const long = cables.filter(
    (cable) => cable.lengthM > 6800 && cable.placement !== 'duct' && cable.status === 'in_use',
  );
  for (const cable of shuffled(random, long)) {
    if (stretches.length === STRETCHES) break;
    const number = stretches.length;
    const [shortest, longest] = ACTIVE[number] ? [7000, 8500] : [3200, 6000];
    if (cable.lengthM < longest + 400) continue;
    const lengthM = Math.round(between(random, shortest, longest) / 100) * 100;
    const fromM = Math.round(between(random, 200, cable.lengthM - lengthM - 100) / 100) * 100;
    const middle = pointAlong(cable.line, fromM + lengthM / 2);
    if (middles.some((other) => distanceM(other, middle) < APART_M)) continue;
    middles.push(middle);
    const [since, until] = ACTIVE[number] ?? [dayText(START_MS), dayText(END_MS - 1)];
    const years = (dayMs(until) + daysMs(1) - dayMs(since)) / daysMs(365.25);
    const thefts = Math.round(between(random, 21, 30) * baseRate * (lengthM / 1000) * years);
    stretches.push({
      pattern: `stretch-${String(number + 1).padStart(2, '0')}`,
      routeId: cable.id,
      fromM,
      toM: fromM + lengthM,
      ratio: Math.round((thefts / (baseRate * (lengthM / 1000) * years)) * 10) / 10,
      since,
      until,
      thefts,
    });
  }
  return stretches;
}
