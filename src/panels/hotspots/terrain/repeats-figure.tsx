import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepeatShare } from '../../../core/study/terrain-answer.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import roomStyles from '../hotspots-room.module.css';

/** An interval that begins under this is as good as none. */
const SURE = 0.005;

/** How much of what happens follows from what just happened near by: never without its interval. */
export function RepeatsFigure({ repeats }: { readonly repeats: RepeatShare | null }): ReactNode {
  const { t } = useTranslation('terrain');
  const format = useFormat();
  if (!repeats) {
    return (
      <section className={roomStyles.section} aria-label={t('repeats.title')}>
        <h3 className={roomStyles.title}>{t('repeats.title')}</h3>
        <p className={roomStyles.text}>{t('repeats.thin')}</p>
      </section>
    );
  }
  const words = {
    share: format.percent(repeats.share, 1),
    low: format.percent(repeats.low, 1),
    high: format.percent(repeats.high, 1),
  };
  const sure = repeats.low >= SURE;
  return (
    <section className={roomStyles.section} aria-label={t('repeats.title')}>
      <h3 className={roomStyles.title}>{t('repeats.title')}</h3>
      <p className={roomStyles.text}>
        {sure ? t('repeats.share', words) : t('repeats.unsure', words)}
        {sure ? ` ${t('repeats.half_life', { days: format.integer(repeats.halfLifeDays) })}` : ''}
      </p>
      <p className={roomStyles.note}>
        {t('repeats.note', {
          n: format.integer(repeats.events),
          distance: format.distance(repeats.triggerM),
        })}
      </p>
    </section>
  );
}
