import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EFFECT_PARTS } from '../../../../core/patrol/assessment/assess-patrol.ts';
import type {
  PartFigures,
  PatrolAssessment,
} from '../../../../core/patrol/assessment/assess-patrol.ts';
import { ratioText } from '../../../../i18n/patrol-effect-sentence.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { FigureTable } from '../../../../ui/figure-table.tsx';
import table from '../../../../ui/figure-table.module.css';
import styles from '../log.module.css';

type Props = { readonly answer: Extract<PatrolAssessment, { readonly status: 'counted' }> };

/** The counts themselves: zone, ring, comparison; before, after, and each one's own change. */
export function EffectTable({ answer }: Props): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  const change = ({ plain }: PartFigures): string =>
    plain.ratio === null ? t('effect.no_ratio') : `× ${ratioText(plain.ratio, format)}`;
  const range = ({ plain }: PartFigures): string =>
    plain.ratio === null
      ? ''
      : `${ratioText(plain.low, format)} – ${ratioText(plain.high, format)}`;
  return (
    <div className={styles.frame}>
      <FigureTable>
        <caption className={styles.caption}>{t('effect.table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('effect.part')}</th>
            <th scope="col" className={table.number}>
              {t('effect.before')}
            </th>
            <th scope="col" className={table.number}>
              {t('effect.after')}
            </th>
            <th scope="col" className={table.number}>
              {t('effect.change')}
              <span className={styles.small}>{t('effect.interval')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {EFFECT_PARTS.map((part) => {
            const figures = answer.parts[part];
            return (
              <tr key={part}>
                <th scope="row">
                  {t(`effect.parts.${part}`)}
                  <span className={styles.small}>
                    {t('effect.part_facts', {
                      km: format.km(figures.km),
                      points: format.integer(figures.points),
                    })}
                  </span>
                </th>
                <td className={table.number}>{format.integer(figures.before)}</td>
                <td className={table.number}>{format.integer(figures.after)}</td>
                <td className={table.number}>
                  {change(figures)}
                  <span className={styles.small}>{range(figures)}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </FigureTable>
    </div>
  );
}
