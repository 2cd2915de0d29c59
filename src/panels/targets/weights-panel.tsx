import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_WEIGHTS, SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { ScoreComponent, ScoreWeights } from '../../core/study/study-config.ts';
import { WEIGHT_PRESETS, WEIGHT_PRESET_IDS, presetOf } from '../../core/targets/weight-presets.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { ComponentMark } from './score-bar.tsx';
import { WeightsHistory } from './weights-history.tsx';
import styles from './weights-panel.module.css';

const MOST = 100;

/** What counts how much. The list follows at once; every change is written down and can be undone. */
export function WeightsPanel(): ReactNode {
  const { t } = useTranslation(['targets', 'risk']);
  const { store } = useServices();
  const weights = useApp((state) => state.project.study.weights);
  const role = useApp((state) => state.session.role);
  const id = useId();
  const total = SCORE_COMPONENTS.reduce((sum, component) => sum + weights[component], 0);
  const set = (next: ScoreWeights): void =>
    store.dispatch({
      type: 'project/set-weights',
      entry: { at: Date.now(), by: role, weights: next },
    });
  const preset = presetOf(weights);
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
      <fieldset className={styles.presets} aria-label={t('risk:weights.presets')}>
        {WEIGHT_PRESET_IDS.map((one) => (
          <button
            key={one}
            type="button"
            className={styles.preset}
            aria-pressed={preset === one}
            title={t(`risk:weights.preset_hint.${one}`)}
            onClick={() => set(WEIGHT_PRESETS[one])}
          >
            {t(`risk:weights.preset.${one}`)}
          </button>
        ))}
      </fieldset>
      {SCORE_COMPONENTS.map((component) => (
        <WeightRow
          key={component}
          id={`${id}-${component}`}
          component={component}
          weight={weights[component]}
          share={total > 0 ? weights[component] / total : 0}
          onWeight={(weight) => set({ ...weights, [component]: weight })}
        />
      ))}
      {total === 0 ? (
        <p className={styles.warning} role="alert">
          {t('weights.all_zero')}
        </p>
      ) : (
        <p className={styles.note}>{t('weights.note')}</p>
      )}
      <WeightsHistory weights={weights} onTake={set} />
    </section>
  );
}

function WeightRow(props: {
  readonly id: string;
  readonly component: ScoreComponent;
  readonly weight: number;
  readonly share: number;
  readonly onWeight: (weight: number) => void;
}): ReactNode {
  const { id, component, weight, share, onWeight } = props;
  const { t } = useTranslation(['targets', 'risk']);
  const format = useFormat();
  const name = t(`component.${component}`);
  return (
    <div className={styles.weight}>
      <ComponentMark component={component} />
      <label htmlFor={id} title={t(`component_hint.${component}`)}>
        {name}
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={MOST}
        step={1}
        value={weight}
        aria-valuetext={format.percent(share, 0)}
        onChange={(event) => onWeight(Number(event.currentTarget.value))}
      />
      <input
        type="number"
        className={styles.number}
        min={0}
        max={MOST}
        step={1}
        value={weight}
        aria-label={t('risk:weights.number', { name })}
        onChange={(event) => {
          const next = event.currentTarget.valueAsNumber;
          if (next >= 0 && next <= MOST) onWeight(next);
        }}
      />
      <output htmlFor={id} className={styles.share}>
        {format.percent(share, 0)}
      </output>
    </div>
  );
}
