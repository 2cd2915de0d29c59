import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { proposedSteps } from '../../../core/brief/steps/proposed-steps.ts';
import { STEP_TOPICS } from '../../../core/brief/steps/presentation-step.ts';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import { askForMark } from '../../../state/briefing/mark-choice.ts';
import { startPresentation } from '../../../state/briefing/presentation.ts';
import { changeStep, freeStepId, withProposed } from '../../../state/briefing/step-edits.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import roomStyles from '../briefing-room.module.css';
import { HandoutPart } from './handout-part.tsx';
import styles from './presentation.module.css';
import { StepList } from './step-list.tsx';
import { useStepSources } from './use-step-sources.ts';

/** Trình chiếu: steps of a presentation, made in one press or view by view, and the way onto the screen. */
export function PresentationTab(): ReactNode {
  const { t } = useTranslation('presentation');
  const services = useServices();
  const steps = useApp((state) => state.project.briefing.steps);
  const bounds = useApp((state) => lastDataset(state)?.bounds ?? null);
  const sources = useStepSources();
  const [marked, setMarked] = useState(false);
  if (!sources) return null;
  const { store } = services;
  const setSteps = (next: readonly PresentationStep[]): void =>
    store.dispatch({ type: 'project/set-briefing', change: { steps: next } });
  const editStep = (id: string, change: Partial<PresentationStep>): void =>
    store.dispatch({
      type: 'project/set-briefing',
      change: { steps: changeStep(steps, id, change) },
      gesture: `step ${id} ${Object.keys(change).join()}`,
    });
  const propose = (): void => {
    if (!bounds) return;
    const { result, plan } = sources;
    setSteps(withProposed(steps, proposedSteps({ result, bounds, patrolled: plan !== null })));
  };
  const add = (): void => {
    const { camera, room } = store.getState().session;
    if (!camera) return;
    const id = freeStepId(steps);
    const blank = { id, title: '', sentence: '', notes: '', motion: 'still' } as const;
    setSteps([...steps, { ...blank, topic: 'view', view: { ...camera, room }, figure: 'none' }]);
  };
  const start = async (step: number): Promise<void> => {
    const mark = marked ? await askForMark(services) : null;
    if (marked && !mark) return;
    if (document.fullscreenEnabled)
      await document.documentElement.requestFullscreen().catch(() => undefined);
    startPresentation(services, step, mark);
  };
  const missing = STEP_TOPICS.some(
    (topic) => topic !== 'view' && !steps.some(({ id }) => id === `step-${topic}`),
  );
  return (
    <div className={roomStyles.page}>
      <p className={styles.lead}>{t('tab.lead')}</p>
      <div className={styles.actions}>
        {steps.length > 0 ? (
          <Button variant="primary" icon="play" onClick={() => void start(0)}>
            {t('tab.start')}
          </Button>
        ) : null}
        {missing ? (
          <Button variant={steps.length === 0 ? 'primary' : 'secondary'} onClick={propose}>
            {t(steps.length === 0 ? 'tab.propose' : 'tab.propose_more')}
          </Button>
        ) : null}
        <Button icon="plus" onClick={add}>
          {t('tab.add')}
        </Button>
      </div>
      {steps.length === 0 ? (
        <p className={styles.empty}>{t('tab.empty')}</p>
      ) : (
        <>
          <Checkbox checked={marked} onChange={setMarked}>
            {t('tab.mark')}
          </Checkbox>
          <StepList
            steps={steps}
            sources={sources}
            onChange={setSteps}
            onEdit={editStep}
            onStart={(step) => void start(step)}
          />
          <HandoutPart steps={steps} sources={sources} />
        </>
      )}
      <p className={styles.keys}>{t('tab.keys')}</p>
    </div>
  );
}
