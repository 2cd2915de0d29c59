import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TerrainFactor } from '../../../core/hotspots/terrain/terrain-result.ts';
import { ABSENT } from '../../../i18n/format.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RiskTerrainAnswer } from '../../../jobs/protocol/hotspot-jobs.ts';
import { Fold } from '../../../ui/fold.tsx';
import { FigureTable } from '../../../ui/figure-table.tsx';
import roomStyles from '../hotspots-room.module.css';
import { factorName } from './factor-name.ts';
import styles from './terrain.module.css';

/** What was tried and is not in the model, and why: the search is open to be checked. */
export function TriedList({ answer }: { readonly answer: RiskTerrainAnswer }): ReactNode {
  const { t } = useTranslation('terrain');
  const format = useFormat();
  const tried = answer.factors.filter(({ verdict }) => verdict !== 'chosen');
  if (tried.length === 0) return null;
  return (
    <Fold title={t('tried.title', { count: tried.length, n: format.integer(tried.length) })}>
      <FigureTable figures className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('chosen.factor')}</th>
            <th scope="col">{t('chosen.share')}</th>
            <th scope="col">{t('chosen.incidents')}</th>
            <th scope="col">{t('tried.crude')}</th>
            <th scope="col">{t('tried.why')}</th>
          </tr>
        </thead>
        <tbody>
          {tried.map((factor) => (
            <TriedRow key={`${factor.id} ${factor.withinM ?? ''}`} factor={factor} />
          ))}
        </tbody>
      </FigureTable>
      <p className={roomStyles.note}>{t('tried.crude_note')}</p>
    </Fold>
  );
}

function TriedRow({ factor }: { readonly factor: TerrainFactor }): ReactNode {
  const { t } = useTranslation('terrain');
  const format = useFormat();
  const { share, incidents, crudeRatio, verdict } = factor;
  return (
    <tr>
      <th scope="row">{factorName(factor, t, format)}</th>
      <td>{format.percent(share, 1)}</td>
      <td>{format.decimal(incidents)}</td>
      <td>{crudeRatio === null ? ABSENT : format.fixed(crudeRatio, 2)}</td>
      <td>{t(`tried.verdict.${verdict}`)}</td>
    </tr>
  );
}
