import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PatrolAssessment } from '../../../../core/patrol/assessment/assess-patrol.ts';
import {
  displacementText,
  effectLines,
  effectSentence,
  periodsText,
} from '../../../../i18n/patrol-effect-sentence.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import { Icon } from '../../../../ui/icon.tsx';
import { Fold } from '../../../../ui/fold.tsx';
import styles from '../log.module.css';
import { ComparisonCard } from './comparison-card.tsx';
import { EffectFigure } from './effect-figure.tsx';
import { EffectTable } from './effect-table.tsx';
import { ZonesTable } from './zones-table.tsx';

const LIMITS = ['like', 'late', 'once', 'people'] as const;

/** The answer in a sentence, the counts it rests on, what may be wrong with it. */
export function EffectReading({ answer }: { readonly answer: PatrolAssessment }): ReactNode {
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  return (
    <>
      <output className={styles.verdict}>
        <Icon name={iconOf(answer)} size={18} />
        <span className={styles.lead}>{effectSentence(answer, t, format)}</span>
      </output>
      {answer.status === 'counted' ? <Counted answer={answer} /> : null}
    </>
  );
}

function Counted(props: {
  readonly answer: Extract<PatrolAssessment, { readonly status: 'counted' }>;
}): ReactNode {
  const { answer } = props;
  const { t } = useTranslation('patrolLog');
  const format = useFormat();
  return (
    <>
      <p className={styles.note}>{periodsText(answer, t, format)}</p>
      <EffectTable answer={answer} />
      {answer.effect.status === 'measured' ? (
        <EffectFigure effect={answer.effect} shrunk={answer.shrunk} />
      ) : null}
      <ul className={styles.lines}>
        {effectLines(answer, t, format).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {answer.effect.status === 'measured' ? (
        <section>
          <h3 className={styles.subtitle}>{t('effect.displacement.label')}</h3>
          <p className={styles.note}>{displacementText(answer, t, format)}</p>
        </section>
      ) : null}
      <ComparisonCard answer={answer} />
      <ZonesTable answer={answer} />
      <section>
        <h3 className={styles.subtitle}>{t('effect.limits')}</h3>
        <ul className={styles.plainList}>
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`effect.limit_list.${limit}`)}</li>
          ))}
        </ul>
      </section>
      <Fold title={t('effect.read_more')}>
        <p className={styles.note}>{t('effect.method')}</p>
      </Fold>
    </>
  );
}

function iconOf(answer: PatrolAssessment): 'check' | 'alert' | 'info' {
  if (answer.status !== 'counted' || answer.effect.status === 'too-few') return 'info';
  const { verdict } = answer.effect;
  if (verdict === 'more') return 'alert';
  const held = answer.shrunk === null || answer.shrunk.high < 1;
  return verdict === 'fewer' && held ? 'check' : 'info';
}
