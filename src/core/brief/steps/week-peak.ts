/** The fullest stretch of hours of the day, over all days of the week. */
export type WeekPeak = {
  /** 0…23. */
  readonly fromHour: number;
  readonly hours: number;
  readonly count: number;
  /** Of all incidents whose hour is known. */
  readonly share: number;
};

export const PEAK_HOURS = 6;
const DAY_HOURS = 24;

/** Which six hours in a row hold most of the incidents whose hour is known; null without any. */
export function weekPeak(hourOfWeek: Float64Array): WeekPeak | null {
  const byHour = new Float64Array(DAY_HOURS);
  hourOfWeek.forEach((count, hour) => {
    byHour[hour % DAY_HOURS] = (byHour[hour % DAY_HOURS] ?? 0) + count;
  });
  const total = byHour.reduce((sum, count) => sum + count, 0);
  if (!(total > 0)) return null;
  let best = { fromHour: 0, count: -1 };
  for (let from = 0; from < DAY_HOURS; from += 1) {
    let count = 0;
    for (let step = 0; step < PEAK_HOURS; step += 1)
      count += byHour[(from + step) % DAY_HOURS] ?? 0;
    if (count > best.count + 1e-9) best = { fromHour: from, count };
  }
  return { ...best, hours: PEAK_HOURS, share: best.count / total };
}
