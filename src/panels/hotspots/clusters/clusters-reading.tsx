import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { CopyText } from '../../../ui/copy-text.tsx';
import { Fold } from '../../../ui/fold.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './clusters.module.css';

/** How to read this, when not to use it, and the method and parameters to copy. */
export function ClustersReading({ answer }: { readonly answer: ClusterAnswer }): ReactNode {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  const { options, meanNeighbours } = answer;
  const method = t(`method.${options.statistic}.${methodOf(options.value, options.statistic)}`, {
    neighbours: format.decimal(meanNeighbours, 1),
    permutations: format.integer(options.permutations),
    seed: format.integer(options.seed),
  });
  return (
    <Fold title={t('reading.title')}>
      <ul className={styles.reading}>
        <li>{t('reading.class')}</li>
        <li>{t('reading.chance')}</li>
        <li>{t('reading.not')}</li>
        <li>{t('reading.found')}</li>
      </ul>
      <p className={roomStyles.note}>
        {method} {t(`neighbours.${options.units}`)}
      </p>
      <CopyText text={JSON.stringify(options)} label={t('copy')} />
    </Fold>
  );
}

function methodOf(value: string, statistic: string): 'exposure' | 'permutation' {
  return value === 'exposure' && statistic === 'getis_ord' ? 'exposure' : 'permutation';
}
