import { NOTABLE_Z, periodChange } from '../brief/period-change.ts';
import type { PeriodChange } from '../brief/period-change.ts';
import { findHotStretches } from '../hotspots/hot-stretches.ts';
import type { HotStretch } from '../hotspots/hot-stretches.ts';
import { hotspotIncidents } from './hotspot-incidents.ts';
import type { PlacedStages } from './hotspot-incidents.ts';
import { cableInUse } from './hotspot-picture.ts';
import type { HotspotPicture } from './hotspot-picture.ts';
import type { StudyConfig } from './study-config.ts';
import type { Period } from '../time/period.ts';

export type StretchChange = { readonly stretch: HotStretch; readonly change: PeriodChange };
/** `area` is the number of the commune in the result. */
export type AreaChange = { readonly area: number; readonly change: PeriodChange };

/**
 * What may be said of one place: as periodChange, but `new` only where what came is more than the usual
 * ups and downs, since among many places some have one or two incidents by chance alone (0 → 3 is new).
 */
export function placeChange(now: number, before: number): PeriodChange {
  const change = periodChange(now, before);
  const common = change.verdict === 'new' && change.z < NOTABLE_Z;
  return common ? { ...change, verdict: 'within_variation' } : change;
}

/**
 * Counts now and before on the stretches that are hot in both periods taken together. Stretches chosen
 * because they are hot now would seem to have grown wherever nothing but chance changed (regression to
 * the mean); those of the mean of both surfaces favour neither. Greatest |z| first.
 */
export function stretchChanges(
  network: PlacedStages['network'],
  now: HotspotPicture,
  before: HotspotPicture,
): readonly StretchChange[] {
  const mean = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, at) => (value + (b[at] ?? 0)) / 2);
  const both = cableInUse(
    network,
    mean(now.sectionDensity, before.sectionDensity),
    mean(now.sectionCount, before.sectionCount),
  );
  const countOn = (counts: Float64Array, { sections }: HotStretch): number =>
    sections.reduce((total, section) => total + (counts[section] ?? 0), 0);
  return findHotStretches(both)
    .stretches.map((stretch) => ({
      stretch,
      change: placeChange(
        countOn(now.sectionCount, stretch),
        countOn(before.sectionCount, stretch),
      ),
    }))
    .toSorted((a, b) => Math.abs(b.change.z) - Math.abs(a.change.z));
}

/** Counts now and before by commune, of all that was placed; communes with none in both are left out. */
export function areaChanges(
  stages: PlacedStages,
  config: StudyConfig,
  now: Period,
  before: Period,
): readonly AreaChange[] {
  const counts = [now, before].map((period) => {
    const byArea = new Float64Array(stages.base.areas.length);
    const { area, weight } = hotspotIncidents(stages, config, period);
    area.forEach((number, at) => {
      if (number >= 0) byArea[number] = (byArea[number] ?? 0) + (weight[at] ?? 0);
    });
    return byArea;
  });
  const [countNow = new Float64Array(), countBefore = new Float64Array()] = counts;
  return [...countNow]
    .map((count, area) => ({ area, change: placeChange(count, countBefore[area] ?? 0) }))
    .filter(({ change }) => change.verdict !== 'none')
    .toSorted((a, b) => Math.abs(b.change.z) - Math.abs(a.change.z) || a.area - b.area);
}

/**
 * How many of these places would pass for changed if nothing had: with a total of n incidents, each falls
 * in either period alike (binomial, ½), and the place is notable when |2(√k − √(n − k))| ≥ NOTABLE_Z. Totals
 * are rounded. Small totals pass often (0 → 3: one in four), so the number belongs beside the list.
 */
export function notableByChance(changes: readonly PeriodChange[]): number {
  const known = new Map<number, number>();
  const share = (total: number): number => {
    const found = known.get(total) ?? notableShare(total);
    known.set(total, found);
    return found;
  };
  return changes.reduce((sum, { now, before }) => sum + share(Math.round(now + before)), 0);
}

function notableShare(total: number): number {
  let [share, logChoose] = [0, 0];
  for (let k = 0; k <= total; k += 1) {
    const z = 2 * (Math.sqrt(total - k) - Math.sqrt(k));
    if (Math.abs(z) >= NOTABLE_Z) share += Math.exp(logChoose - total * Math.LN2);
    logChoose += Math.log((total - k) / (k + 1));
  }
  return share;
}
