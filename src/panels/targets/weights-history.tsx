import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { ScoreWeights } from '../../core/study/study-config.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { WeightsEntry } from '../../core/project/project.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './weights-panel.module.css';

type Props = {
  readonly weights: ScoreWeights;
  readonly onTake: (weights: ScoreWeights) => void;
};

const SHOWN = 8;

/** Who set the weights and when, newest first; any of them can be taken again. */
export function WeightsHistory({ weights, onTake }: Props): ReactNode {
  const { t } = useTranslation(['risk', 'shell']);
  const format = useFormat();
  const { store } = useServices();
  const log = useApp((state) => state.project.weightsLog);
  const last = log.at(-1);
  const who = (entry: WeightsEntry) => ({
    who: t(`shell:role.${entry.by}`),
    when: format.dateTime(entry.at),
  });
  if (!last) return <p className={styles.note}>{t('weights.log_empty')}</p>;
  return (
    <>
      <div className={styles.header}>
        <p className={styles.note}>
          {same(last.weights, weights) ? t('weights.set_by', who(last)) : t('weights.set_back')}
        </p>
        <Button
          size="sm"
          variant="quiet"
          icon="undo"
          disabled={!store.canUndo()}
          onClick={() => store.undo()}
        >
          {t('weights.undo')}
        </Button>
      </div>
      <details className={styles.log}>
        <summary>{t('weights.log', { n: format.integer(log.length) })}</summary>
        <ol className={styles.entries}>
          {log
            .slice(-SHOWN)
            .toReversed()
            .map((entry) => (
              <li key={entry.at} className={styles.entry}>
                <span>{t('weights.entry', who(entry))}</span>
                <span className={styles.mix}>
                  {SCORE_COMPONENTS.map((component) => entry.weights[component]).join(' · ')}
                </span>
                <Button
                  size="sm"
                  variant="quiet"
                  disabled={same(entry.weights, weights)}
                  onClick={() => onTake(entry.weights)}
                >
                  {t('weights.take')}
                </Button>
              </li>
            ))}
        </ol>
      </details>
    </>
  );
}

function same(a: ScoreWeights, b: ScoreWeights): boolean {
  return SCORE_COMPONENTS.every((component) => a[component] === b[component]);
}
