import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Presenting } from '../../state/briefing/briefing-session.ts';
import { stepTitle } from '../../i18n/step-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useStepSources } from '../../panels/briefing/presentation/use-step-sources.ts';
import { useApp } from '../../state/use-app.ts';
import { NotesPanel } from './notes-panel.tsx';
import styles from './presentation-layer.module.css';
import { ScreenFoot } from './screen-foot.tsx';
import { StepWords } from './step-words.tsx';
import { usePresentationKeys } from './use-presentation-keys.ts';
import { useScreenScale } from './use-screen-scale.ts';

/** A presentation on the screen: the map of the app beside one sentence and one figure, nothing else. */
export function PresentationLayer({ presenting }: { readonly presenting: Presenting }): ReactNode {
  const { t } = useTranslation('presentation');
  const format = useFormat();
  const steps = useApp((state) => state.project.briefing.steps);
  const sources = useStepSources();
  const layer = useRef<HTMLElement>(null);
  usePresentationKeys();
  useScreenScale();
  useEffect(() => layer.current?.focus(), []);
  const step = steps[presenting.step];
  if (!step || !sources) return null;
  const place = { n: format.integer(presenting.step + 1), of: format.integer(steps.length) };
  return (
    <section
      ref={layer}
      className={styles.layer}
      tabIndex={-1}
      aria-label={t('screen.label', place)}
      data-presentation
    >
      <p className={styles.spoken} aria-live="polite">
        {t('step.n', { n: place.n, title: stepTitle(step, t) })}
      </p>
      <StepWords key={step.id} step={step} sources={sources} mark={presenting.mark} />
      <ScreenFoot steps={steps} presenting={presenting} />
      {presenting.notes ? <NotesPanel steps={steps} at={presenting.step} /> : null}
      {presenting.blank ? (
        <div className={styles.blank}>
          <p className={styles.spoken}>{t('screen.blanked')}</p>
        </div>
      ) : null}
    </section>
  );
}
