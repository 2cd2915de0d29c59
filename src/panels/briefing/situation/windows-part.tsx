import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SITUATION_DAYS } from '../../../core/brief/situation/situation.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { PartProps } from './pick.ts';
import { PickedIncidents } from './picked-incidents.tsx';
import styles from './situation.module.css';
import { WindowCell } from './window-cell.tsx';

/** Group by group: the last 7, 30 and 90 days beside what is usual. */
export function WindowsPart({ result, situation, picked, pick }: PartProps): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  return (
    <section className={styles.part} aria-label={t('windows.title')}>
      <h3 className={styles.title}>{t('windows.title')}</h3>
      {situation.groups.length === 0 ? <p className={styles.note}>{t('windows.empty')}</p> : null}
      {situation.groups.map(({ run, windows }) => (
        <div key={run} className={styles.group}>
          <h4 className={styles.groupName}>{t(`run.${run}`)}</h4>
          <ul className={styles.cells}>
            {windows.map((figure) => (
              <li key={figure.days}>
                <WindowCell
                  figure={figure}
                  open={picked?.id === `${run} ${figure.days}`}
                  onPick={() =>
                    pick({
                      part: 'windows',
                      id: `${run} ${figure.days}`,
                      title: t('windows.picked', {
                        group: t(`run.${run}`),
                        period: format.period(figure.from, figure.to),
                      }),
                      rows: figure.rows,
                    })
                  }
                />
              </li>
            ))}
          </ul>
          {picked?.part === 'windows' && picked.id.startsWith(`${run} `) ? (
            <PickedIncidents result={result} situation={situation} pick={picked} />
          ) : null}
        </div>
      ))}
      <p className={styles.note}>
        {t('windows.note', {
          days: SITUATION_DAYS.map((days) => format.integer(days)).join(' · '),
        })}
      </p>
    </section>
  );
}
