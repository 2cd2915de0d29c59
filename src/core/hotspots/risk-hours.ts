export type RiskHours = {
  /** Incidents whose hour is known well enough to count; fractions are aoristic shares. */
  readonly total: number;
  /** Length 24: per hour of the day, all weekdays together. */
  readonly byHour: Float64Array;
  /** Length 7, Monday first. */
  readonly byWeekday: Float64Array;
  /** Hour of the day the busiest window starts (it may run past midnight), and what it holds. */
  readonly fromHour: number;
  readonly hours: number;
  readonly count: number;
  /** 0…1; an even spread gives hours ÷ 24. */
  readonly share: number;
  /** 0 is Monday. */
  readonly busiestWeekday: number;
};

const HOURS = 24;
const WEEKDAYS = 7;

/**
 * When incidents happen: the window of `hours` consecutive hours of the day (round the clock) that holds
 * most, and the busiest weekday. Input: 168 hours of the week, Monday 00:00 first. Ties go to the earlier
 * hour or day. Nothing known: total 0, share 0. A description; it says nothing about chance.
 */
export function riskHours(hourOfWeek: Float64Array, hours = 4): RiskHours {
  const byHour = new Float64Array(HOURS);
  const byWeekday = new Float64Array(WEEKDAYS);
  hourOfWeek.forEach((weight, hour) => {
    const [of, day] = [hour % HOURS, Math.floor(hour / HOURS)];
    byHour[of] = (byHour[of] ?? 0) + weight;
    byWeekday[day] = (byWeekday[day] ?? 0) + weight;
  });
  const windows = Float64Array.from({ length: HOURS }, (_, from) => windowSum(byHour, from, hours));
  const total = byHour.reduce((sum, weight) => sum + weight, 0);
  const fromHour = largest(windows);
  const count = windows[fromHour] ?? 0;
  return {
    total,
    byHour,
    byWeekday,
    fromHour,
    hours,
    count,
    share: total > 0 ? count / total : 0,
    busiestWeekday: largest(byWeekday),
  };
}

function windowSum(byHour: Float64Array, from: number, hours: number): number {
  let sum = 0;
  for (let step = 0; step < hours; step += 1) sum += byHour[(from + step) % HOURS] ?? 0;
  return sum;
}

function largest(values: Float64Array): number {
  let best = 0;
  values.forEach((value, place) => {
    if (value > (values[best] ?? 0) + 1e-12) best = place;
  });
  return best;
}
