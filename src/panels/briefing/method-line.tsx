import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import styles from './method-line.module.css';

/** How the figures came about, how fresh they are, and the hash a second run gives again. */
export function MethodLine({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const cutOff = useApp((state) => lastDataset(state)?.cutOff ?? '');
  return (
    <footer className={styles.method}>
      <p>
        {t('method.text', {
          bandwidth: format.distance(result.config.density.bandwidthM),
          section: format.distance(result.config.network.sectionLengthM),
        })}
        {cutOff ? ` ${t('method.cut_off', { day: format.day(cutOff) })}` : ''}
      </p>
      <p className={styles.hash}>{t('method.hash', { hash: result.hash.slice(0, 16) })}</p>
    </footer>
  );
}
