import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { ScoreComponent } from '../../core/study/study-config.ts';
import type { Reason, StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { roundedParts } from '../targets/rounded-parts.ts';
import { ComponentMark, ScoreBar, contributionsOf } from '../targets/score-bar.tsx';
import { DetailsSection } from './details-section.tsx';
import { SourceLink } from './source-link.tsx';
import type { DetailsPlace } from './source-link.tsx';
import { reasonText } from '../../i18n/reason-text.ts';
import styles from './score-parts.module.css';

type Props = {
  readonly result: StudyResult;
  readonly target: number;
  /** null while they are on their way. */
  readonly reasons: readonly Reason[] | null;
};

/** Where the details show what a component was made from. */
const SOURCES: Readonly<Record<ScoreComponent, DetailsPlace>> = {
  likelihood: 'incidents',
  repeat: 'incidents',
  vulnerability: 'protection',
  consequence: 'service',
  protection_class: 'attributes',
};

/** The score taken apart: each component's points with its reasons; the points add up to the score. */
export function ScoreParts({ result, target, reasons }: Props): ReactNode {
  const { t } = useTranslation(['targets', 'risk']);
  const { t: tReason } = useTranslation('reasons');
  const format = useFormat();
  const contributions = contributionsOf(result.targets, target);
  const points = roundedParts(contributions);
  const score = format.fixed(result.targets.score[target] ?? 0, 1);

  return (
    <DetailsSection title={t('details.score')}>
      <p className={styles.total}>
        <span className={styles.score}>{score}</span>
        <span className={styles.of}>/ 100</span>
      </p>
      <ScoreBar contributions={contributions} size="large" />
      <ul className={styles.parts}>
        {SCORE_COMPONENTS.map((component, place) => (
          <li key={component} className={styles.part}>
            <p className={styles.head} title={t(`component_hint.${component}`)}>
              <ComponentMark component={component} />
              <span className={styles.component}>{t(`component.${component}`)}</span>
              <span className={styles.points}>
                <SourceLink
                  to={SOURCES[component]}
                  label={t('risk:source_of', {
                    points: format.fixed(points[place] ?? 0, 1),
                    name: t(`component.${component}`),
                  })}
                >
                  {format.fixed(points[place] ?? 0, 1)}
                </SourceLink>
              </span>
            </p>
            {(reasons ?? [])
              .filter((reason) => reason.component === component)
              .map((reason) => (
                <p key={reason.code} className={styles.reason}>
                  {reasonText(reason, tReason, format)}
                </p>
              ))}
          </li>
        ))}
      </ul>
      <p className={styles.sum}>
        <span>{t('details.sum')}</span>
        <span className={styles.points}>{score}</span>
      </p>
    </DetailsSection>
  );
}
