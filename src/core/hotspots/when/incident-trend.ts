import { monthBins } from '../../time/month-bins.ts';
import type { Period } from '../../time/period.ts';
import { spreadOverEdges } from '../../time/spread-over-edges.ts';
import { DAY_MS, dayOf } from '../../time/vietnam-time.ts';
import { neighbourDispersion } from './dispersion.ts';
import type { TimedIncidents } from './timed-incidents.ts';
import { MONTH_BAND, QUARTER_BAND, trendBand } from './trend-band.ts';
import type { TrendBand } from './trend-band.ts';
import { yearlyTrend } from './yearly-trend.ts';
import type { YearlyTrend } from './yearly-trend.ts';

export const TREND_STEPS = ['month', 'quarter'] as const;
export type TrendStep = (typeof TREND_STEPS)[number];

/** Incidents month by month or quarter by quarter, with what would be usual. */
export type IncidentTrend = TrendBand & {
  readonly step: TrendStep;
  /** First day of each bin inside the period, ISO. */
  readonly from: readonly string[];
  readonly count: Float64Array;
  readonly days: Float64Array;
  /** 1 above the band, −1 below, 0 within or not known. */
  readonly flag: Int8Array;
  /** How many times as much as Poisson the counts vary. */
  readonly dispersion: number;
  readonly yearly: YearlyTrend;
};

/**
 * Windows are spread over the bins they reach, however long: the counts sum to the weight of all incidents.
 * Bins the period cuts at its ends have their days and are left out of the yearly trend.
 */
export function incidentTrend(
  incidents: TimedIncidents,
  period: Period,
  step: TrendStep,
): IncidentTrend {
  const { edges, whole } = binEdges(period, step);
  const bins = edges.length - 1;
  const count = new Float64Array(bins);
  for (let i = 0; i < incidents.count; i += 1) {
    spreadOverEdges(edges, incidents.fromMs[i] ?? 0, incidents.toMs[i] ?? 0, (bin, share) => {
      count[bin] = (count[bin] ?? 0) + share;
    });
  }
  const days = Float64Array.from(
    { length: bins },
    (_, bin) => ((edges[bin + 1] ?? 0) - (edges[bin] ?? 0)) / DAY_MS,
  );
  const dispersion = neighbourDispersion(count, days);
  const options = step === 'month' ? MONTH_BAND : QUARTER_BAND;
  const band = trendBand(count, days, dispersion, options);
  const isWhole = (_: number, bin: number): boolean => whole[bin] === 1;
  return {
    step,
    from: Array.from(edges.subarray(0, -1), dayOf),
    count,
    days,
    ...band,
    flag: Int8Array.from(count, (value, bin) => flagOf(value, bin, band)),
    dispersion,
    yearly: yearlyTrend(count.filter(isWhole), days.filter(isWhole), options.perYear),
  };
}

function flagOf(value: number, bin: number, { low, high }: TrendBand): number {
  const [least, most] = [low[bin] ?? -1, high[bin] ?? -1];
  if (most < 0) return 0;
  if (value > most + 1e-9) return 1;
  return value < least - 1e-9 ? -1 : 0;
}

type Bins = { readonly edges: Float64Array; readonly whole: Uint8Array };

function binEdges(period: Period, step: TrendStep): Bins {
  const { months, edges } = monthBins(period.from, period.to);
  const starts = months.flatMap((month, place) => {
    const begins = step === 'month' || place === 0 || (Number(month.slice(5, 7)) - 1) % 3 === 0;
    return begins ? [place] : [];
  });
  const places = [...starts, months.length];
  const uncut = Float64Array.from(places, (place) => edges[place] ?? 0);
  const cut = uncut.map((edge) => Math.min(Math.max(edge, period.startMs), period.endMs));
  const whole = Uint8Array.from(starts, (start, bin) => {
    const [from, to] = [uncut[bin] ?? 0, uncut[bin + 1] ?? 0];
    const fullLength = step === 'month' || (places[bin + 1] ?? 0) - start === 3;
    return fullLength && from >= period.startMs && to <= period.endMs ? 1 : 0;
  });
  return { edges: cut, whole };
}
