import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { RiskTerrainAnswer } from '../../../jobs/protocol/hotspot-jobs.ts';
import { FigureTable } from '../../../ui/figure-table.tsx';
import roomStyles from '../hotspots-room.module.css';
import { factorName } from './factor-name.ts';
import { isShaky } from './is-shaky.ts';
import styles from './terrain.module.css';

/** The factors of the model: times the risk with its interval, where they hold, how steady they are. */
export function ChosenTable({ answer }: { readonly answer: RiskTerrainAnswer }): ReactNode {
  const { t } = useTranslation('terrain');
  const format = useFormat();
  const { chosen, factors, family, bic, reruns } = answer;
  return (
    <section className={roomStyles.section} aria-label={t('chosen.title')}>
      <h3 className={roomStyles.title}>{t('chosen.title')}</h3>
      <FigureTable figures className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('chosen.factor')}</th>
            <th scope="col">{t('chosen.ratio')}</th>
            <th scope="col">{t('chosen.share')}</th>
            <th scope="col">{t('chosen.incidents')}</th>
            <th scope="col">{t('chosen.kept')}</th>
          </tr>
        </thead>
        <tbody>
          {chosen.map(({ factor, ratio, low, high, keptIn }) => {
            const of = factors[factor];
            if (!of) return null;
            return (
              <tr key={factor}>
                <th scope="row">{factorName(of, t, format)}</th>
                <td>
                  <span className={styles.ratio}>{format.fixed(ratio, 2)}</span>
                  <span className={styles.interval}>
                    {format.fixed(low, 2)}–{format.fixed(high, 2)}
                  </span>
                </td>
                <td>{format.percent(of.share, 1)}</td>
                <td>{format.decimal(of.incidents)}</td>
                <td>
                  {t('chosen.kept_of', {
                    n: format.integer(keptIn),
                    total: format.integer(reruns),
                  })}
                  {isShaky(keptIn, reruns) ? (
                    <span className={styles.shaky}>{t('chosen.shaky')}</span>
                  ) : null}
                </td>
              </tr>
            );
          })}
        </tbody>
      </FigureTable>
      <p className={roomStyles.note}>
        {t('chosen.kept_note')}{' '}
        {family && bic.none !== null
          ? t('chosen.bic', {
              family: t(`chosen.family.${family}`),
              bic: format.fixed(modelBic(answer), 1),
              none: format.fixed(bic.none, 1),
            })
          : ''}
      </p>
    </section>
  );
}

function modelBic({ family, bic }: RiskTerrainAnswer): number {
  return (family === 'poisson' ? bic.poisson : bic.negativeBinomial) ?? 0;
}
