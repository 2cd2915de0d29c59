import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import { stepSentence, stepTitle } from '../../../i18n/step-words.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { fitStep } from '../../../state/briefing/presentation.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import styles from './presentation.module.css';
import { StepForm } from './step-form.tsx';
import type { StepSourcesHere } from './use-step-sources.ts';

type Props = {
  readonly step: PresentationStep;
  readonly place: number;
  readonly last: boolean;
  readonly sources: StepSourcesHere;
  readonly onChange: (change: Partial<PresentationStep>) => void;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onStart: () => void;
};

export function StepCard(props: Props): ReactNode {
  const { step, place, last, sources, onChange, onMove, onRemove, onStart } = props;
  const { t } = useTranslation('presentation');
  const format = useFormat();
  const { camera } = useServices();
  const [open, setOpen] = useState(false);
  const n = format.integer(place + 1);
  return (
    <>
      <div className={styles.head}>
        <span className={styles.number} title={t('step.drag')}>
          {n}
        </span>
        <div className={styles.words}>
          <p className={styles.title}>{stepTitle(step, t)}</p>
          <p className={styles.sentence}>{stepSentence(step, sources, t, format)}</p>
          <p className={styles.figureName}>{t(`figure.${step.figure}`)}</p>
        </div>
      </div>
      <div className={styles.tools}>
        <IconButton size="sm" icon="play" label={t('tab.start_here')} onClick={onStart} />
        <IconButton
          size="sm"
          icon="pin"
          label={t('step.show', { n })}
          onClick={() => fitStep(camera, step)}
        />
        <IconButton
          size="sm"
          icon="chevron-up"
          label={t('step.up', { n })}
          disabled={place === 0}
          onClick={() => onMove(-1)}
        />
        <IconButton
          size="sm"
          icon="chevron-down"
          label={t('step.down', { n })}
          disabled={last}
          onClick={() => onMove(1)}
        />
        <Button
          size="sm"
          variant="quiet"
          aria-label={t('step.edit', { n })}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t('step.edit_short')}
        </Button>
        <IconButton size="sm" icon="trash" label={t('step.remove', { n })} onClick={onRemove} />
      </div>
      {open ? <StepForm step={step} sources={sources} onChange={onChange} /> : null}
    </>
  );
}
