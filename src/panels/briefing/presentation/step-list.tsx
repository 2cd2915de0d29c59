// oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way; buttons are the keyboard's
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import { moveStep } from '../../../state/briefing/step-edits.ts';
import { StepCard } from './step-card.tsx';
import styles from './presentation.module.css';
import type { StepSourcesHere } from './use-step-sources.ts';

type Props = {
  readonly steps: readonly PresentationStep[];
  readonly sources: StepSourcesHere;
  /** Another order, or fewer. */
  readonly onChange: (steps: readonly PresentationStep[]) => void;
  readonly onEdit: (id: string, change: Partial<PresentationStep>) => void;
  readonly onStart: (step: number) => void;
};

/** The steps in order; dragged or moved by buttons. */
export function StepList({ steps, sources, onChange, onEdit, onStart }: Props): ReactNode {
  const { t } = useTranslation('presentation');
  const [dragged, setDragged] = useState(-1);
  return (
    <ol className={styles.steps} aria-label={t('tab.steps')}>
      {steps.map((step, place) => (
        <li
          key={step.id}
          className={styles.card}
          data-dragged={dragged === place}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.effectAllowed = 'move';
            setDragged(place);
          }}
          onDragOver={(event) => {
            if (dragged >= 0) event.preventDefault();
          }}
          onDrop={(event) => {
            event.preventDefault();
            if (dragged >= 0) onChange(moveStep(steps, dragged, place));
            setDragged(-1);
          }}
          onDragEnd={() => setDragged(-1)}
        >
          <StepCard
            step={step}
            place={place}
            last={place === steps.length - 1}
            sources={sources}
            onChange={(change) => onEdit(step.id, change)}
            onMove={(by) => onChange(moveStep(steps, place, place + by))}
            onRemove={() => onChange(steps.filter(({ id }) => id !== step.id))}
            onStart={() => onStart(place)}
          />
        </li>
      ))}
    </ol>
  );
}
