/** Days that come back, as a rule or as dates. */
export type PeakRule =
  /** Days counted from the first day of the lunar year: −30 … −1 is the month before Tết. */
  | { readonly type: 'lunar_new_year'; readonly fromDay: number; readonly toDay: number }
  /** Month and day (MM-DD), both counted; from after to runs over the new year. */
  | { readonly type: 'yearly'; readonly from: string; readonly to: string }
  /** ISO days, both counted. */
  | { readonly type: 'dates'; readonly ranges: readonly DayRange[] };

export type DayRange = { readonly from: string; readonly to: string };

/** Where the days come from: a law, a date that was announced, an assumption to be checked, a person. */
export const PEAK_BASES = ['law', 'announced', 'assumption', 'person'] as const;
export type PeakBasis = (typeof PEAK_BASES)[number];

/** A named peak period ("đợt cao điểm"). `name` is empty for those the languages have a word for. */
export type PeakPeriod = {
  readonly id: string;
  readonly name: string;
  readonly rule: PeakRule;
  readonly basis: PeakBasis;
};

/**
 * The peak periods a province starts with. Public holidays: Labour Code 45/2019/QH14, article 112 (which of
 * the days around Tết and 2 September are off is announced each year). Elections: 22/5/2016, 23/5/2021,
 * 15/3/2026; national party congresses: 20–28/1/2016, 25/1–1/2/2021, 19–25/1/2026 as called. Harvests of the
 * Central Highlands, the month before Tết, and the weeks around congresses and elections are assumptions: a
 * person sets them to their own directives.
 */
export const DEFAULT_PEAKS: readonly PeakPeriod[] = [
  peak('tet_before', 'assumption', { type: 'lunar_new_year', fromDay: -30, toDay: -1 }),
  peak('tet', 'law', { type: 'lunar_new_year', fromDay: -1, toDay: 3 }),
  peak('april_30', 'law', { type: 'yearly', from: '04-30', to: '05-01' }),
  peak('september_2', 'law', { type: 'yearly', from: '09-01', to: '09-03' }),
  peak('coffee_harvest', 'assumption', { type: 'yearly', from: '10-01', to: '12-31' }),
  peak('pepper_harvest', 'assumption', { type: 'yearly', from: '02-01', to: '04-30' }),
  peak('rice_harvest', 'assumption', { type: 'yearly', from: '04-01', to: '05-15' }),
  peak('congress', 'assumption', {
    type: 'dates',
    ranges: [
      { from: '2016-01-05', to: '2016-02-04' },
      { from: '2021-01-10', to: '2021-02-08' },
      { from: '2026-01-04', to: '2026-02-01' },
    ],
  }),
  peak('election', 'assumption', {
    type: 'dates',
    ranges: [
      { from: '2016-05-07', to: '2016-05-29' },
      { from: '2021-05-08', to: '2021-05-30' },
      { from: '2026-02-28', to: '2026-03-22' },
    ],
  }),
];

function peak(id: string, basis: PeakBasis, rule: PeakRule): PeakPeriod {
  return { id, name: '', rule, basis };
}
