import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAST_PLANAR } from '../../../../core/study/planar-density.ts';
import type { PlanarDensity } from '../../../../core/study/planar-density.ts';
import { PLANAR_RUNS } from '../../../../core/study/planar-incidents.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';
import type { PlanarChoice } from '../../../../state/hotspots/planar-session.ts';
import { isDrawn, planarAnswer } from '../../../../state/hotspots/shown-planar.ts';
import { useApp, useDispatch } from '../../../../state/use-app.ts';
import { Progress } from '../../../../ui/progress.tsx';
import { Select } from '../../../../ui/select.tsx';
import partStyles from '../rates/part.module.css';
import roomStyles from '../../hotspots-room.module.css';
import { PlanarOutcome } from './planar-outcome.tsx';

const OFFERED_M = ['2000', '5000', '10000', '20000'] as const;
type Offered = (typeof OFFERED_M)[number] | 'auto';

/** Which run, how wide, and what comes of it: one sentence first, or why there is none. */
export function PlanarView({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation(['planar', 'common']);
  const format = useFormat();
  const dispatch = useDispatch();
  const planar = useApp(({ session }) => session.hotspots.planar);
  const answer = useApp(planarAnswer);
  const { choice } = planar;
  const choose = (change: Partial<PlanarChoice>): void =>
    dispatch({
      type: 'session/set-hotspots',
      change: { planar: { ...planar, choice: { ...choice, ...change } } },
    });
  return (
    <div className={partStyles.body}>
      <p className={roomStyles.note}>{t('planar:lead')}</p>
      <div className={partStyles.fields}>
        <Select
          label={t('planar:run_label')}
          value={choice.run}
          options={PLANAR_RUNS.map((run) => ({ value: run, label: t(`planar:run.${run}`) }))}
          onChange={(run) => choose({ run })}
        />
        <Select<Offered>
          label={t('planar:bandwidth')}
          value={offeredOf(choice.bandwidthM)}
          options={[
            { value: 'auto', label: t('planar:bandwidth_auto') },
            ...OFFERED_M.map((value) => ({ value, label: format.distance(Number(value)) })),
          ]}
          onChange={(next) => choose({ bandwidthM: next === 'auto' ? next : Number(next) })}
        />
      </div>
      {planar.answer.status === 'loading' ? (
        <div className={partStyles.waiting}>
          <Progress
            label={t(`common:progress.${planar.answer.progress.step}`)}
            fraction={planar.answer.progress.fraction}
          />
        </div>
      ) : null}
      {planar.answer.status === 'failed' ? (
        <p className={roomStyles.text}>{t('planar:failed')}</p>
      ) : null}
      {answer ? <Answer result={result} answer={answer} /> : null}
    </div>
  );
}

type AnswerProps = { readonly result: StudyResult; readonly answer: PlanarDensity };

function Answer({ result, answer }: AnswerProps): ReactNode {
  const { t } = useTranslation('planar');
  const format = useFormat();
  if (isDrawn(answer)) return <PlanarOutcome result={result} answer={answer} />;
  const reason = 'refused' in answer.surface ? answer.surface.refused : 'few_incidents';
  return (
    <p className={roomStyles.text}>
      {t(`refused.${reason}`, {
        count: answer.records,
        n: format.integer(answer.records),
        places: format.integer(answer.places),
        least: format.integer(LEAST_PLANAR.incidents),
        least_places: format.integer(LEAST_PLANAR.places),
      })}
    </p>
  );
}

function offeredOf(bandwidthM: number | 'auto'): Offered {
  return OFFERED_M.find((value) => Number(value) === bandwidthM) ?? 'auto';
}
