import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import roomStyles from '../hotspots-room.module.css';
import { countClusters } from './count-clusters.ts';
import styles from './clusters.module.css';

/** Fewer incidents than this say little about so many places. */
const FEW = 30;

/** The answer in one sentence, what it was made from, and what a person should know of it. */
export function ClustersSentence({ answer }: { readonly answer: ClusterAnswer }): ReactNode {
  const { t } = useTranslation(['clusters', 'issues']);
  const format = useFormat();
  const { options, units, incidents, period, issues } = answer;
  const error = issues.find(({ severity }) => severity === 'error');
  if (error) {
    return (
      <p className={styles.sentence}>
        {t(`issues:${error.code}`, { ...error.context, defaultValue: error.code })}
      </p>
    );
  }
  const { hot, cold, chance } = countClusters(answer);
  const unit = t(`clusters:unit.${options.units}`);
  const parts = [
    hot > 0
      ? t('clusters:sentence.hot', { n: format.integer(hot), unit })
      : t('clusters:sentence.no_hot', { unit }),
    chance > 0 ? t('clusters:sentence.chance', { n: format.integer(chance), unit }) : '',
    cold > 0 ? t('clusters:sentence.cold', { n: format.integer(cold), unit }) : '',
  ];
  return (
    <>
      <output className={styles.sentence}>{parts.filter(Boolean).join(' ')}</output>
      {incidents < FEW ? (
        <p className={roomStyles.text}>
          {t('clusters:few', { n: format.decimal(incidents), few: format.integer(FEW) })}
        </p>
      ) : null}
      <p className={roomStyles.note}>
        {t('clusters:basis', {
          n: format.decimal(incidents),
          units: format.integer(units.length),
          unit:
            options.units === 'cell'
              ? t(`clusters:cells.${options.resolution}`)
              : t(`clusters:unit.${options.units}`),
          period: format.period(period.from, period.to),
          struck: t(`clusters:struck.${options.units === 'section' ? 'cable' : options.struck}`),
        })}{' '}
        {issues
          .map(({ code, context }) => t(`issues:${code}`, { ...context, defaultValue: code }))
          .join(' ')}
      </p>
    </>
  );
}
