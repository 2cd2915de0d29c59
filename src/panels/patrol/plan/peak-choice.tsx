import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { comingPeaks } from '../../../core/time/coming-peaks.ts';
import { DEFAULT_PEAKS } from '../../../core/time/peak-periods.ts';
import { dayNumber, startOfDay } from '../../../core/time/vietnam-time.ts';
import { peakName } from '../../../i18n/when-sentence.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Select } from '../../../ui/select.tsx';
import type { PatrolOptionsInHand } from './use-patrol-options.ts';

const MOST_NIGHTS = 62;
const NONE = 'none';

/** Shifts of a coming peak period: sets the day they start and how many follow. */
export function PeakChoice({ options, set }: PatrolOptionsInHand): ReactNode {
  const { t } = useTranslation('patrol');
  const { t: tWhen } = useTranslation('when');
  const format = useFormat();
  const { patrol } = useServices();
  const own = useApp((state) => state.project.when.peaks);
  const peaks = comingPeaks(own ?? DEFAULT_PEAKS, patrol.today());
  if (peaks.length === 0) return null;
  const nightsOf = (from: string, to: string): number =>
    Math.min(MOST_NIGHTS, dayNumber(startOfDay(to) ?? 0) - dayNumber(startOfDay(from) ?? 0) + 1);
  const chosen = peaks.find(
    ({ days }) => days.from === options.date && nightsOf(days.from, days.to) === options.nights,
  );
  return (
    <Select
      label={t('form.peak')}
      value={chosen?.peak.id ?? NONE}
      options={[
        { value: NONE, label: t('form.peak_none') },
        ...peaks.map(({ peak, days }) => ({
          value: peak.id,
          label: t('form.peak_days', {
            name: peakName(peak, tWhen),
            from: format.day(days.from),
            to: format.day(days.to),
          }),
        })),
      ]}
      onChange={(id) => {
        const picked = peaks.find(({ peak }) => peak.id === id);
        if (!picked) return;
        const { from, to } = picked.days;
        set({ date: from, nights: nightsOf(from, to) });
      }}
    />
  );
}
