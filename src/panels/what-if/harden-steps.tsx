import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LonLat } from '../../core/criticality/scenario.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDispatch } from '../../state/use-app.ts';
import type { HardenView } from '../../state/what-if/what-if-state.ts';
import { Button } from '../../ui/button.tsx';
import { targetName } from './cut-label.ts';
import { hardenScenario } from './harden-scenario.ts';
import { ListHeader } from './list-header.tsx';
import { RankedPlace } from './ranked-place.tsx';
import styles from './what-if.module.css';

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
      <ListHeader
        title={t('harden.list')}
        clear={t('harden.clear')}
        onClear={() =>
          dispatch({ type: 'session/set-cut', change: { harden: { status: 'none' } } })
        }
      />
      <p className={styles.note}>
        {share >= PROVEN
          ? t('harden.best', { n })
          : t('harden.gap', { share: format.percent(share, 1), n })}
      </p>
      <ol className={styles.list}>
        {answer.steps.map((step, at) => (
          // a step is known by its place in the order
          // oxlint-disable-next-line react/no-array-index-key
          <Step key={at} step={step} number={at + 1} view={view} result={result} />
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
  readonly number: number;
  readonly view: HardenView;
  readonly result: StudyResult;
};

function Step({ step, number, view: { answer, request }, result }: StepProps): ReactNode {
  const { t } = useTranslation('cut');
  const format = useFormat();
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
  const at: LonLat = step.ends
    ? step.ends[0]
    : [result.targets.lon[section] ?? 0, result.targets.lat[section] ?? 0];
  return (
    <RankedPlace
      number={number}
      at={at}
      show={t('harden.show', { number })}
      name={what}
      figure={gain}
      notes={notes}
    />
  );
}
