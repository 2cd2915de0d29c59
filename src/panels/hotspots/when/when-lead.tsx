import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WhenAnswer } from '../../../core/study/when.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { whenSentence } from '../../../i18n/when-sentence.ts';
import roomStyles from '../hotspots-room.module.css';
import styles from './when.module.css';

/** Below this the page says first that it is thin. */
const FEW = 30;

/** The sentence first; then how many incidents it rests on. */
export function WhenLead(props: {
  readonly answer: WhenAnswer;
  readonly here: boolean;
}): ReactNode {
  const { answer, here } = props;
  const { t } = useTranslation(['when', 'hotspots']);
  const format = useFormat();
  const { period, covered, count } = answer;
  const days = format.period(period.from, period.to);
  const clipped = covered.days < period.days;
  return (
    <section className={roomStyles.section} aria-label={t('title')}>
      <p className={styles.lead}>{whenSentence(answer, t, format)}</p>
      {count < FEW ? (
        <p className={roomStyles.text}>
          {t('scope.thin', { n: format.decimal(count), few: format.integer(FEW) })}
        </p>
      ) : null}
      <p className={roomStyles.note}>
        {t(here ? 'scope.here' : 'scope.all', { n: format.decimal(count), period: days })}
        {clipped
          ? ` ${t('scope.clipped', { covered: format.period(covered.from, covered.to) })}`
          : ''}
      </p>
    </section>
  );
}
