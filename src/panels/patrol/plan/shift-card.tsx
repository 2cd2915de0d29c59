import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolPlan } from '../../../core/patrol/plan/patrol-plan.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { riskHoursOf } from '../../../state/selectors/hot-places.ts';
import { HourBars } from '../hour-bars.tsx';
import { shiftText } from './clock-text.ts';
import styles from './plan-view.module.css';

type Props = { readonly plan: PatrolPlan; readonly result: StudyResult };

/** Why these hours: the hours of the day, those of the shift filled. */
export function ShiftCard({ plan, result }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const { fromMinute, hours, chosen, share, known } = plan.shift;
  const text = t(known > 0 ? `shift.${chosen}` : 'shift.unknown', {
    shift: shiftText(fromMinute, hours),
    share: format.percent(share, 0),
    known: format.integer(known),
    even: format.percent(hours / 24, 0),
  });
  return (
    <section className={styles.card} aria-label={t('shift.title')}>
      <h3 className={styles.cardTitle}>{t('shift.title')}</h3>
      <p className={styles.text}>{text}</p>
      <HourBars
        byHour={riskHoursOf(result).byHour}
        fromHour={Math.round(fromMinute / 60) % 24}
        hours={hours}
        label={text}
      />
    </section>
  );
}
