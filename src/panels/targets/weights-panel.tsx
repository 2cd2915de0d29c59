import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_WEIGHTS, SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { ScoreWeights } from '../../core/study/study-config.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { ComponentMark } from './score-bar.tsx';
import styles from './weights-panel.module.css';

const MOST = 100;

/** What counts how much. The list follows the sliders; undo takes a change back. */
export function WeightsPanel(): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const weights = useApp((state) => state.project.study.weights);
  const id = useId();
  const total = SCORE_COMPONENTS.reduce((sum, component) => sum + weights[component], 0);
  const set = (next: ScoreWeights): void =>
    dispatch({ type: 'project/set-study', change: { weights: next } });
  const unchanged = SCORE_COMPONENTS.every(
    (component) => weights[component] === DEFAULT_WEIGHTS[component],
  );

  return (
    <section className={styles.panel} aria-labelledby={`${id}-title`}>
      <header className={styles.header}>
        <h3 id={`${id}-title`} className={styles.title}>
          {t('weights.title')}
        </h3>
        <Button
          size="sm"
          variant="quiet"
          icon="reset"
          disabled={unchanged}
          onClick={() => set(DEFAULT_WEIGHTS)}
        >
          {t('weights.reset')}
        </Button>
      </header>
      <p className={styles.note}>{t('weights.note')}</p>
      {SCORE_COMPONENTS.map((component) => {
        const share = total > 0 ? weights[component] / total : 0;
        return (
          <div key={component} className={styles.weight}>
            <ComponentMark component={component} />
            <label htmlFor={`${id}-${component}`} title={t(`component_hint.${component}`)}>
              {t(`component.${component}`)}
            </label>
            <input
              id={`${id}-${component}`}
              type="range"
              min={0}
              max={MOST}
              step={1}
              value={weights[component]}
              aria-valuetext={format.percent(share, 0)}
              onChange={(event) =>
                set({ ...weights, [component]: Number(event.currentTarget.value) })
              }
            />
            <output htmlFor={`${id}-${component}`} className={styles.share}>
              {format.percent(share, 0)}
            </output>
          </div>
        );
      })}
      {total === 0 ? (
        <p className={styles.warning} role="alert">
          {t('weights.all_zero')}
        </p>
      ) : null}
    </section>
  );
}
