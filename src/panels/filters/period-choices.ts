import { presetPeriod } from '../../core/time/period-presets.ts';
import { addDays } from '../../core/time/vietnam-time.ts';

export type PeriodChoice = {
  /** Message key below `shell:filters.preset.`, or `range` for one named by its days. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
};

const REPORT_HALVES = 4;

/** Ready-made periods up to the cut-off: rolling years first, then the last six-month reports. */
export function periodChoices(data: { since: string; cutOff: string }): readonly PeriodChoice[] {
  const rolling = (['last_12_months', 'last_24_months', 'last_36_months', 'all'] as const).map(
    (id) => ({ id, ...within(presetPeriod(id, data), data.since) }),
  );
  return [...rolling, ...reportHalves(data)];
}

function reportHalves(data: { since: string; cutOff: string }): readonly PeriodChoice[] {
  const halves: PeriodChoice[] = [];
  let { cutOff } = data;
  while (halves.length < REPORT_HALVES) {
    const half = presetPeriod('report_half', { since: data.since, cutOff });
    if (half.from < data.since) break;
    halves.push({ id: 'range', ...half });
    cutOff = addDays(half.from, -1);
  }
  return halves;
}

function within(period: { from: string; to: string }, since: string): { from: string; to: string } {
  return { from: period.from < since ? since : period.from, to: period.to };
}
