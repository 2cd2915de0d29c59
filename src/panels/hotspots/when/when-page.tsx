import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrendStep } from '../../../core/hotspots/when/incident-trend.ts';
import { DEFAULT_CLOCK } from '../../../core/hotspots/when/week-clock.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import type { WhenAnswer } from '../../../core/study/when.ts';
import type { WhenRequest } from '../../../jobs/protocol/hotspot-jobs.ts';
import { selectedArea, selectedTarget } from '../../../state/selectors/selection.ts';
import { useApp } from '../../../state/use-app.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { WaitingLines } from '../../../ui/waiting-lines.tsx';
import { useJobAnswer } from '../../details/use-job-answer.ts';
import { ChangesFigure } from './changes-figure.tsx';
import { HoursFigure } from './hours-figure.tsx';
import { MonthsFigure } from './months-figure.tsx';
import { PeaksFigure } from './peaks-figure.tsx';
import { TrendFigure } from './trend-figure.tsx';
import { WhenLead } from './when-lead.tsx';
import roomStyles from '../hotspots-room.module.css';

/** When incidents happen: hours, months and seasons, trend, peak periods, change. */
export function WhenPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('when');
  const settings = useApp((state) => state.project.when);
  const place = usePlace(result);
  const [onlyHere, setOnlyHere] = useState(false);
  const [clock, setClock] = useState(DEFAULT_CLOCK);
  const [step, setStep] = useState<TrendStep>('month');
  const here = onlyHere && place !== null;
  const request: WhenRequest = { ...settings, ...clock, step, place: here ? place : null };
  const key = `${result.hash} ${JSON.stringify(request)}`;
  const asked = useJobAnswer('when', request, key);
  const answer = useLastReady(asked.status === 'ready' ? asked.value : null);
  if (asked.status === 'failed') return <EmptyState icon="alert" title={t('failed')} />;
  if (!answer) return <WaitingLines padded />;
  return (
    <div className={roomStyles.page} aria-busy={asked.status === 'waiting'}>
      {place ? (
        <Checkbox checked={onlyHere} onChange={setOnlyHere}>
          {t('scope.only_here')}
        </Checkbox>
      ) : null}
      <WhenLead answer={answer} here={here} />
      {answer.count > 0 ? (
        <>
          <HoursFigure clock={answer.clock} choice={clock} onChange={setClock} />
          <MonthsFigure answer={answer} />
        </>
      ) : (
        <p className={roomStyles.text}>{t('none')}</p>
      )}
      {answer.countInData > 0 ? (
        <>
          <TrendFigure answer={answer} step={step} onStep={setStep} />
          <PeaksFigure answer={answer} />
        </>
      ) : null}
      <ChangesFigure changes={answer.changes} unplaced={!here} />
    </div>
  );
}

/** The target or commune selected on the map, as the question names it. */
function usePlace(result: StudyResult): (WhenRequest['place'] & object) | null {
  const target = useApp(selectedTarget);
  const area = useApp(selectedArea);
  if (target >= 0) return { target: result.targets.id[target] ?? '' };
  return area >= 0 ? { area: result.areas.code[area] ?? '' } : null;
}

/** The last answer there was, so that a changed setting does not empty the page while it is answered. */
function useLastReady(ready: WhenAnswer | null): WhenAnswer | null {
  const [last, setLast] = useState(ready);
  if (ready && ready !== last) setLast(ready);
  return ready ?? last;
}
