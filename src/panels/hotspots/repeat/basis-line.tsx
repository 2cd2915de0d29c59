import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { WIDEST_WINDOW_DAYS } from '../../../core/hotspots/near-repeat/repeat-events.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RepeatBasis } from '../../../jobs/protocol/repeat-jobs.ts';
import roomStyles from '../hotspots-room.module.css';

type Props = { readonly basis: RepeatBasis; readonly method?: string };

/** How many incidents, of when, and what was left out. */
export function BasisLine({ basis, method }: Props): ReactNode {
  const { t } = useTranslation('repeat');
  const format = useFormat();
  const { incidents, from, to, wide, dayOnly } = basis;
  const parts = [
    t('basis.n', { n: format.integer(incidents), period: format.period(from, to) }),
    t('basis.middle'),
    ...(wide > 0
      ? [
          t('basis.wide', {
            n: format.integer(wide),
            days: format.integer(WIDEST_WINDOW_DAYS),
          }),
        ]
      : []),
    ...(dayOnly > 0 ? [t('basis.dayOnly', { n: format.integer(dayOnly) })] : []),
    ...(method === undefined ? [] : [`${method}.`]),
  ];
  return <p className={roomStyles.note}>{parts.join(' ')}</p>;
}
