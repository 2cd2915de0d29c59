import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDispatch, useServices } from '../../state/use-app.ts';
import type { HardenView } from '../../state/what-if/what-if-state.ts';
import { Button } from '../../ui/button.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { targetName } from './cut-label.ts';
import { hardenScenario } from './harden-scenario.ts';
import styles from './what-if.module.css';

const SHOW_ZOOM = 11.5;
/** Below this the search proved no gap worth telling. */
const PROVEN = 1 - 1e-9;

type Props = {
  readonly view: HardenView;
  readonly result: StudyResult;
  readonly onOpened: () => void;
};

/** What to do first, with the gain of each and how good the choice is. */
export function HardenSteps({ view, result, onOpened }: Props): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const dispatch = useDispatch();
  const { answer, request } = view;
  if (answer.steps.length === 0) return <p className={styles.note}>{t('harden.none')}</p>;
  const n = format.integer(answer.candidates);
  const share = answer.bound > 0 ? answer.gain / answer.bound : 1;
  const name = t('harden.scenario_name', {
    kind: t(`harden.kind.${request.kind}`),
    n: format.integer(answer.steps.length),
  });
  return (
    <>
      <header className={styles.row}>
        <h3 className={styles.heading}>{t('harden.list')}</h3>
        <Button
          size="sm"
          variant="quiet"
          icon="close"
          onClick={() =>
            dispatch({ type: 'session/set-cut', change: { harden: { status: 'none' } } })
          }
        >
          {t('harden.clear')}
        </Button>
      </header>
      <p className={styles.note}>
        {share >= PROVEN
          ? t('harden.best', { n })
          : t('harden.gap', { share: format.percent(share, 1), n })}
      </p>
      <ol className={styles.list}>
        {answer.steps.map((step, at) => (
          // a step is known by its place in the order
          // oxlint-disable-next-line react/no-array-index-key
          <Step key={at} step={step} at={at} view={view} result={result} />
        ))}
      </ol>
      <Button
        size="sm"
        variant="primary"
        onClick={() => {
          const scenario = hardenScenario(view, name);
          dispatch({ type: 'project/open-scenario', scenario, saved: '' });
          onOpened();
        }}
      >
        {t('harden.open')}
      </Button>
    </>
  );
}

type StepProps = {
  readonly step: HardenView['answer']['steps'][number];
  readonly at: number;
  readonly view: HardenView;
  readonly result: StudyResult;
};

function Step({ step, at, view: { answer, request }, result }: StepProps): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
  const { camera } = useServices();
  const number = at + 1;
  const section = step.sections[0] ?? -1;
  const what = step.ends
    ? t('harden.new_cable', { length: format.distance(step.lengthM) })
    : targetName(result, section, format);
  const connects = request.kind === 'connect';
  const unit = connects ? 'connect' : request.weight;
  const gain = t(`harden.gain_${unit}`, {
    gain: format.rate(step.gain),
    measure: t(`measure.${request.measure}`),
  });
  const notes = [
    ...(answer.total > 0
      ? [t('harden.share', { share: format.percent(step.gain / answer.total, 1) })]
      : []),
    t(connects ? 'harden.left_connect' : 'harden.left', {
      sites: format.integer(step.left.sites),
    }),
    ...(step.ends && section >= 0
      ? [t('worst.near', { name: targetName(result, section, format) })]
      : []),
  ];
  const [lon, lat] = step.ends
    ? step.ends[0]
    : [result.targets.lon[section] ?? 0, result.targets.lat[section] ?? 0];
  return (
    <li className={styles.cut}>
      <span className={styles.rank} aria-hidden="true">
        {number}
      </span>
      <button
        type="button"
        className={styles.cutName}
        onClick={() => camera.flyTo({ lon, lat, zoom: SHOW_ZOOM })}
      >
        <VisuallyHidden>{t('harden.show', { number })} </VisuallyHidden>
        <span className={styles.hitName}>{what}</span>
        <span className={styles.hitPlace}>{gain}</span>
        <span className={styles.effect}>{notes.join(' · ')}</span>
      </button>
    </li>
  );
}
