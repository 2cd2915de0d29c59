import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { SMALL_COUNT } from '../targets/areas/small-count.ts';
import { useAreaActions } from '../targets/use-area-actions.ts';
import bodyStyles from './briefing-body.module.css';
import styles from './top-list.module.css';

const SHOWN = 5;

/** The first five communes, with their incidents against what the province's mean would give. */
export function TopAreas({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('briefing');
  const format = useFormat();
  const { areas } = result;
  const actions = useAreaActions(result);
  const top = Array.from(areas.order.subarray(0, SHOWN));
  if (top.length === 0) return null;
  return (
    <section className={bodyStyles.section} aria-label={t('top_areas')}>
      <h3 className={bodyStyles.title}>{t('top_areas')}</h3>
      <ol className={styles.list}>
        {top.map((area) => (
          <li key={areas.code[area]} className={styles.item}>
            <span className={styles.rank}>{format.integer(areas.rank[area] ?? 0)}</span>
            <div className={styles.words}>
              <button type="button" className={styles.name} onClick={() => actions.open(area)}>
                {areas.name[area]}
              </button>
              <p className={styles.why}>
                {t('area_why', {
                  count: areas.count[area] ?? 0,
                  n: format.decimal(areas.count[area] ?? 0),
                  expected: format.decimal(areas.exposure[area] ?? 0),
                  ratio: format.rate(areas.rate[area] ?? 0),
                  low: format.rate(areas.rateLow[area] ?? 0),
                  high: format.rate(areas.rateHigh[area] ?? 0),
                })}
                {(areas.count[area] ?? 0) < SMALL_COUNT ? ` ${t('area_small')}` : ''}
              </p>
            </div>
            <span className={styles.figure}>
              {format.fixed(areas.score[area] ?? 0, 1)}
              <span className={styles.unit}>{t('points')}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
