import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import roomStyles from '../hotspots-room.module.css';
import { ClusterRow } from './cluster-row.tsx';
import styles from './clusters.module.css';

type Props = { readonly result: StudyResult; readonly answer: ClusterAnswer };

const FIRST_SHOWN = 10;

/** The places that stand out, surest first; each opens its incidents. */
export function ClusterList({ result, answer }: Props): ReactNode {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  const [all, setAll] = useState(false);
  const { listed } = answer;
  if (listed.unit.length === 0) return null;
  const shown = all ? listed.unit : listed.unit.subarray(0, FIRST_SHOWN);
  return (
    <section className={roomStyles.section} aria-label={t('list.title')}>
      <h3 className={roomStyles.title}>{t('list.title')}</h3>
      <p className={roomStyles.note}>{t('list.note')}</p>
      <ol className={styles.list}>
        {Array.from(shown, (unit, place) => (
          <ClusterRow key={unit} result={result} answer={answer} place={place} unit={unit} />
        ))}
      </ol>
      {listed.unit.length > FIRST_SHOWN && !all ? (
        <Button size="sm" variant="quiet" onClick={() => setAll(true)}>
          {t('list.all', { n: format.integer(listed.unit.length) })}
        </Button>
      ) : null}
      {listed.total > listed.unit.length ? (
        <p className={roomStyles.note}>
          {t('list.more', {
            n: format.integer(listed.total),
            shown: format.integer(listed.unit.length),
          })}
        </p>
      ) : null}
    </section>
  );
}
