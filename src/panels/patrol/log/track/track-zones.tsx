import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackSummary } from '../../../../core/patrol/log/track-summary.ts';
import { ABSENT } from '../../../../i18n/format.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import type { KnownZone } from '../known-zones.ts';
import { FigureTable } from '../../../../ui/figure-table.tsx';
import table from '../../../../ui/figure-table.module.css';
import styles from '../log.module.css';
import { durationText } from './duration-text.ts';

type Props = { readonly summary: TrackSummary; readonly zones: readonly KnownZone[] };

/** How long in each zone, and how much of it was passed. */
export function TrackZones({ summary, zones }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const timed = summary.when !== null;
  if (zones.length === 0) return <p className={styles.note}>{t('track.no_zones')}</p>;
  if (summary.zones.length === 0) return <p className={styles.note}>{t('track.zones_none')}</p>;
  return (
    <div className={styles.frame}>
      <FigureTable>
        <caption className={styles.caption}>{t('track.zones')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('track.zone')}</th>
            <th scope="col" className={table.number}>
              {t('track.time')}
            </th>
            <th scope="col" className={table.number}>
              {t('track.share')}
            </th>
          </tr>
        </thead>
        <tbody>
          {summary.zones.map(({ zone, seconds, share }) => (
            <tr key={zone}>
              <th scope="row">{zones[zone]?.zone.name}</th>
              <td className={table.number}>{timed ? durationText(seconds, format) : ABSENT}</td>
              <td className={table.number}>{format.percent(share, 0)}</td>
            </tr>
          ))}
          {timed ? (
            <tr>
              <th scope="row">{t('track.outside')}</th>
              <td className={table.number}>{durationText(summary.outsideS, format)}</td>
              <td className={table.number}>{ABSENT}</td>
            </tr>
          ) : null}
        </tbody>
      </FigureTable>
    </div>
  );
}
