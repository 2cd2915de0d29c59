import { garwoodInterval } from '../hotspots/rates/garwood-interval.ts';
import { incompleteGamma } from '../hotspots/rates/incomplete-gamma.ts';
import type { HotStretch } from '../hotspots/hot-stretches.ts';
import { riskHours } from '../hotspots/risk-hours.ts';
import { INCIDENT_KIND_IDS } from '../model/incident-kinds.ts';
import type { IncidentKindId } from '../model/incident-kinds.ts';
import { HOURS_OF_WEEK, spreadOverWeek } from '../time/hour-of-week.ts';
import type { HotspotPicture, PictureIncidents } from './hotspot-picture.ts';

/** What was counted, without the surface. */
export type CountedPicture = Pick<HotspotPicture, 'onCable' | 'period' | 'weight' | 'km'>;

/** What can be said of one hot stretch: what, when, how sure. Rates are incidents per km and year. */
export type StretchFacts = {
  /** Places in the picture's `onCable`, newest first. */
  readonly incidents: readonly number[];
  readonly count: number;
  readonly kmYears: number;
  readonly rate: number;
  /** Exact 95 % interval of the rate (Garwood). */
  readonly low: number;
  readonly high: number;
  /** Most frequent first. */
  readonly kinds: readonly { readonly kind: IncidentKindId; readonly count: number }[];
  /** UTC milliseconds of the first and the last incident; null without any. */
  readonly firstMs: number | null;
  readonly lastMs: number | null;
  /** The four hours of the day that hold most, where the hours of enough incidents are known. */
  readonly hours: { readonly from: number; readonly share: number; readonly known: number } | null;
  readonly sure: Sureness;
};

/**
 * few: less than FEW_INCIDENTS, nothing can be said. clear: so many on a stretch chosen for being dense would
 * be rare were incidents spread evenly. unclear: chance is enough.
 */
export const SURENESS = ['few', 'clear', 'unclear'] as const;
export type Sureness = (typeof SURENESS)[number];

/** Below this a count alone says little: its 95 % interval spans a factor of ten. */
export const FEW_INCIDENTS = 5;
/** Hours are named only from this many incidents whose hour is known. */
const HOURS_NEED = 8;

/**
 * Exact interval after Garwood (1936) on what was counted on the stretch over its kilometre-years. The
 * stretch was chosen because it is dense, so the rate to come is more likely lower than higher.
 */
export function stretchFacts(picture: CountedPicture, stretch: HotStretch): StretchFacts {
  const { onCable, period } = picture;
  const on = incidentsOn(onCable, stretch);
  const kmYears = stretch.km * period.years;
  const { low, high } = garwoodInterval(stretch.count);
  const perKmYear = (count: number): number => (kmYears > 0 ? count / kmYears : 0);
  return {
    incidents: on,
    count: stretch.count,
    kmYears,
    rate: perKmYear(stretch.count),
    low: perKmYear(low),
    high: perKmYear(high),
    kinds: kindsOf(onCable, on),
    firstMs: on.length > 0 ? Math.min(...on.map((at) => onCable.fromMs[at] ?? 0)) : null,
    lastMs: on.length > 0 ? Math.max(...on.map((at) => onCable.toMs[at] ?? 0)) : null,
    hours: hoursOf(onCable, on),
    sure: surenessOf(stretch, kmYears, picture),
  };
}

/** How rare a stretch must be, among all the network has room for, to be called clear. */
const RARE = 0.05;

/**
 * P(at least so many | the network's mean rate) × how many such stretches the network has room for
 * (Bonferroni): the stretch is the densest of many, not one that was named beforehand.
 */
function surenessOf(stretch: HotStretch, kmYears: number, picture: CountedPicture): Sureness {
  const { count, km } = stretch;
  if (count < FEW_INCIDENTS) return 'few';
  const expected = meanRate(picture) * kmYears;
  const room = km > 0 ? Math.max(1, picture.km / km) : 1;
  return incompleteGamma(count, expected).lower * room < RARE ? 'clear' : 'unclear';
}

/** Incidents per km and year over the whole cable in use. */
export function meanRate({ weight, km, period }: CountedPicture): number {
  return km > 0 && period.years > 0 ? weight / (km * period.years) : 0;
}

function incidentsOn({ section, fromMs, row }: PictureIncidents, stretch: HotStretch): number[] {
  const inside = new Set(stretch.sections);
  const on: number[] = [];
  section.forEach((of, at) => {
    if (inside.has(of)) on.push(at);
  });
  return on.toSorted(
    (a, b) => (fromMs[b] ?? 0) - (fromMs[a] ?? 0) || (row[a] ?? 0) - (row[b] ?? 0),
  );
}

function kindsOf({ kind, weight }: PictureIncidents, on: readonly number[]): StretchFacts['kinds'] {
  const counts = new Float64Array(INCIDENT_KIND_IDS.length);
  for (const at of on) counts[kind[at] ?? 0] = (counts[kind[at] ?? 0] ?? 0) + (weight[at] ?? 0);
  return INCIDENT_KIND_IDS.map((id, place) => ({ kind: id, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

function hoursOf(incidents: PictureIncidents, on: readonly number[]): StretchFacts['hours'] {
  const hours = new Float64Array(HOURS_OF_WEEK);
  let known = 0;
  for (const at of on) {
    if (incidents.dayOnly[at] === 1) continue;
    const [from, to] = [incidents.fromMs[at] ?? 0, incidents.toMs[at] ?? 0];
    if (spreadOverWeek(from, to, incidents.weight[at] ?? 0, hours)) known += 1;
  }
  if (known < HOURS_NEED) return null;
  const { fromHour, share } = riskHours(hours);
  return { from: fromHour, share, known };
}
