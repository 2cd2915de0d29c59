import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EMERGING_PATTERNS } from '../../../core/hotspots/emerging/emerging-class.ts';
import type { EmergingPattern } from '../../../core/hotspots/emerging/emerging-class.ts';
import type { ClusterAnswer } from '../../../core/study/cluster-answer.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { Fold } from '../../../ui/fold.tsx';
import roomStyles from '../hotspots-room.module.css';
import styles from './clusters.module.css';

const TOLD = EMERGING_PATTERNS.filter((pattern) => pattern !== 'none');

/** How hot and cold places come and go: how many of each pattern, in plain words. */
export function PatternList({ answer }: { readonly answer: ClusterAnswer }): ReactNode {
  const { t } = useTranslation(['clusters', 'issues']);
  const format = useFormat();
  const { emerging, options } = answer;
  const unit = t(`clusters:unit.${options.units}`);
  const issue = emerging.issues[0];
  const found = foundPatterns(answer);
  const steps = t(`clusters:steps.${emerging.step}`, {
    n: format.integer(emerging.starts.length),
  });
  return (
    <section className={roomStyles.section} aria-label={t('clusters:patterns.title')}>
      <h3 className={roomStyles.title}>{t('clusters:patterns.title')}</h3>
      <p className={roomStyles.text}>
        {issue
          ? t(`issues:${issue.code}`, { ...issue.context, defaultValue: issue.code })
          : found.length === 0
            ? t('clusters:patterns.none', { unit, steps })
            : t('clusters:patterns.note', { steps })}
      </p>
      {found.length > 0 ? (
        <dl className={styles.patterns}>
          {found.map(({ sign, pattern, count }) => (
            <div key={`${sign} ${pattern}`} className={styles.pattern} data-sign={sign}>
              <dt>
                {t(`clusters:pattern.${sign}.${pattern}`)} · {format.integer(count)} {unit}
              </dt>
              <dd>{t(`clusters:meaning.${pattern}`)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <Fold title={t('clusters:patterns.all')}>
        <p className={roomStyles.note}>{t('clusters:patterns.mirror')}</p>
        <dl className={styles.patterns}>
          {TOLD.map((pattern) => (
            <div key={pattern} className={styles.pattern}>
              <dt>{t(`clusters:pattern.hot.${pattern}`)}</dt>
              <dd>{t(`clusters:meaning.${pattern}`)}</dd>
            </div>
          ))}
        </dl>
      </Fold>
    </section>
  );
}

type Found = {
  readonly sign: 'hot' | 'cold';
  readonly pattern: EmergingPattern;
  readonly count: number;
};

function foundPatterns({ units }: ClusterAnswer): readonly Found[] {
  return (['hot', 'cold'] as const).flatMap((sign) =>
    TOLD.map((pattern) => {
      const number = EMERGING_PATTERNS.indexOf(pattern);
      const wanted = sign === 'hot' ? 1 : -1;
      let count = 0;
      units.pattern.forEach((one, unit) => {
        if (one === number && units.patternSign[unit] === wanted) count += 1;
      });
      return { sign, pattern, count };
    }).filter(({ count }) => count > 0),
  );
}
