import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LEFT_OUT_REASONS } from '../../../core/study/study-result.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { FigureList } from '../../details/figure-list.tsx';
import roomStyles from '../hotspots-room.module.css';

/** What became of every incident in the data: counted where, left out why. The lines add up. */
export function CountsAccount({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('hotspots');
  const format = useFormat();
  const { counts } = result;
  const placed = counts.placedOnCable + counts.placedOnSite + counts.placedOnPost;
  const left = LEFT_OUT_REASONS.filter((reason) => counts.leftOut[reason] > 0);
  return (
    <section className={roomStyles.section} aria-label={t('account.title')}>
      <h3 className={roomStyles.title}>{t('account.title')}</h3>
      <p className={roomStyles.text}>
        {t('account.sentence', {
          count: counts.incidents,
          incidents: format.integer(counts.incidents),
          selected: format.integer(counts.selected),
          placed: format.integer(placed),
        })}
      </p>
      <FigureList
        figures={[
          { label: t('account.on_cable'), value: format.integer(counts.placedOnCable) },
          { label: t('account.on_site'), value: format.integer(counts.placedOnSite) },
          { label: t('account.on_post'), value: format.integer(counts.placedOnPost) },
          {
            label: t('account.by_id'),
            value: format.integer(counts.placedById),
            note: t('account.by_distance', {
              n: format.integer(Math.max(0, placed - counts.placedById)),
              limit: format.distance(result.config.snap.maxDistanceM),
            }),
          },
          ...left.map((reason) => ({
            label: t(`left_out.${reason}`),
            value: format.integer(counts.leftOut[reason]),
          })),
        ]}
      />
      {counts.communeOnly > 0 ? (
        <p className={roomStyles.note}>
          {t('account.commune_only', { n: format.integer(counts.communeOnly) })}
        </p>
      ) : null}
    </section>
  );
}
