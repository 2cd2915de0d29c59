import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationAnswer } from '../../../jobs/protocol/check-jobs.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Icon } from '../../../ui/icon.tsx';
import styles from './situation.module.css';

/** Older than this, "the last days" are no longer the last days. */
const OLD_DAYS = 14;

export function DataAge({ situation }: { readonly situation: SituationAnswer }): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const { cutOff, ageDays } = situation;
  const old = ageDays > OLD_DAYS;
  return (
    <p className={styles.age} data-old={old}>
      <Icon name={old ? 'alert' : 'calendar'} size={16} />
      <span>
        {t('cut_off', { day: format.day(cutOff) })}{' '}
        {old ? t('old', { count: ageDays, n: format.integer(ageDays) }) : t('late')}
      </span>
    </p>
  );
}
