import { useStore } from 'zustand';
import { reportPeriods } from '../../../core/brief/facts/report-period.ts';
import type { DayRange } from '../../../core/time/period-presets.ts';
import { useApp } from '../../../state/use-app.ts';
import { papersView } from './papers-view.ts';

const OFFERED = 8;

export type PaperPeriod = {
  readonly period: DayRange;
  /** Whole periods of the preset, latest first; none for free days. */
  readonly offered: readonly DayRange[];
  readonly cutOff: string;
};

/** The period on the table; null without data. */
export function usePaperPeriod(): PaperPeriod | null {
  const { preset, period } = useStore(papersView);
  const dataset = useApp(({ session }) =>
    session.dataset.status === 'ready' ? session.dataset.value : null,
  );
  if (!dataset) return null;
  const { since, cutOff } = dataset;
  const offered = preset === 'free' ? [] : reportPeriods(preset, dataset, OFFERED);
  return { period: period ?? offered[0] ?? { from: since, to: cutOff }, offered, cutOff };
}
