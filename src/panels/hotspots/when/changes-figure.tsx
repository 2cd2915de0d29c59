import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeriodChange } from '../../../core/brief/period-change.ts';
import type { PeriodChanges } from '../../../core/study/period-changes.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { FigureTable } from '../../../ui/figure-table.tsx';
import table from '../../../ui/figure-table.module.css';
import roomStyles from '../hotspots-room.module.css';
import styles from './when.module.css';

type Props = { readonly changes: readonly PeriodChanges[]; readonly unplaced: boolean };

/** The period beside equal ones: both counts, plain words, never a percentage. */
export function ChangesFigure({ changes, unplaced }: Props): ReactNode {
  const { t } = useTranslation('when');
  return (
    <section className={roomStyles.section} aria-label={t('change.title')}>
      <h3 className={roomStyles.title}>{t('change.title')}</h3>
      {changes.map((change) => (
        <ChangeTable key={change.against} change={change} />
      ))}
      {unplaced ? <p className={roomStyles.note}>{t('change.unplaced')}</p> : null}
    </section>
  );
}

function ChangeTable({ change }: { readonly change: PeriodChanges }): ReactNode {
  const { t } = useTranslation(['when', 'model']);
  const format = useFormat();
  const period = format.period(change.from, change.to);
  if (!change.all) {
    return <p className={roomStyles.text}>{t('change.not_comparable', { period })}</p>;
  }
  return (
    <>
      <div className={styles.frame}>
        <FigureTable>
          <caption className={styles.caption}>{t(`change.${change.against}`)}</caption>
          <thead>
            <tr>
              <th scope="col">{t('change.kind')}</th>
              <th scope="col" className={table.number}>
                {t('change.now')}
              </th>
              <th scope="col" className={table.number}>
                {t('change.then')}
              </th>
              <th scope="col">{t('change.verdict')}</th>
            </tr>
          </thead>
          <tbody>
            <ChangeRow name={t('change.all')} change={change.all} />
            {change.kinds.map((kind) => (
              <ChangeRow
                key={kind.kind}
                name={t(`model:incident_kind.${kind.kind}`)}
                change={kind}
              />
            ))}
          </tbody>
        </FigureTable>
      </div>
      <p className={roomStyles.note}>{t('change.note', { period })}</p>
    </>
  );
}

function ChangeRow(props: { readonly name: string; readonly change: PeriodChange }): ReactNode {
  const { t } = useTranslation('when');
  const format = useFormat();
  const { now, before, z, verdict } = props.change;
  const notable = verdict === 'more' || verdict === 'fewer' || verdict === 'new';
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td className={table.number}>{format.decimal(now)}</td>
      <td className={table.number}>{format.decimal(before)}</td>
      <td className={notable ? styles.notable : ''}>
        {t(`change.verdict_${verdict}`, { z: `${z > 0 ? '+' : ''}${format.fixed(z, 1)}` })}
      </td>
    </tr>
  );
}
