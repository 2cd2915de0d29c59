import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentationStep } from '../../core/brief/steps/presentation-step.ts';
import { stepTitle } from '../../i18n/step-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Presenting } from '../../state/briefing/briefing-session.ts';
import { changePresenting, endPresentation, goToStep } from '../../state/briefing/presentation.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { shownDays } from '../../state/time-window.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { turnFullScreen } from './full-screen.ts';
import styles from './presentation-layer.module.css';

type Props = { readonly steps: readonly PresentationStep[]; readonly presenting: Presenting };

/** What the figures are of, where one is, and the way on: always there, never loud. */
export function ScreenFoot({ steps, presenting }: Props): ReactNode {
  const { t } = useTranslation('presentation');
  const format = useFormat();
  const services = useServices();
  const period = useApp((state) => lastResult(state)?.period ?? null);
  const cutOff = useApp((state) => lastDataset(state)?.cutOff ?? '');
  const clock = useApp((state) => state.session.clock);
  const study = useApp((state) => state.project.study);
  const shown = shownDays(clock, study);
  const at = presenting.step;
  return (
    <footer className={styles.foot}>
      <p className={styles.basis}>
        {clock.mode === 'all'
          ? t('screen.basis', {
              period: period ? format.period(period.from, period.to) : '',
              day: format.day(cutOff),
            })
          : t('screen.shown', { period: format.period(shown.from, shown.to) })}
      </p>
      <nav className={styles.dots} aria-label={t('screen.dots')}>
        {steps.map((step, place) => (
          <button
            key={step.id}
            type="button"
            className={styles.dot}
            aria-current={place === at ? 'step' : undefined}
            aria-label={t('screen.to', {
              n: format.integer(place + 1),
              title: stepTitle(step, t),
            })}
            onClick={() => goToStep(services, place)}
          />
        ))}
      </nav>
      <div className={styles.buttons}>
        <IconButton
          icon="chevron-left"
          label={t('screen.previous')}
          disabled={at === 0}
          onClick={() => goToStep(services, at - 1)}
        />
        <IconButton
          icon="chevron-right"
          label={t('screen.next')}
          disabled={at === steps.length - 1}
          onClick={() => goToStep(services, at + 1)}
        />
        <IconButton
          icon="info"
          label={t('screen.notes')}
          aria-pressed={presenting.notes}
          onClick={() => changePresenting(services, { notes: !presenting.notes })}
        />
        <IconButton icon="panel" label={t('screen.full')} onClick={turnFullScreen} />
        <IconButton
          icon="close"
          label={t('screen.end')}
          onClick={() => endPresentation(services)}
        />
      </div>
    </footer>
  );
}
