import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { STEP_FIGURES } from '../../../core/brief/steps/presentation-step.ts';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import { draftedSentence } from '../../../i18n/step-words.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './presentation.module.css';
import type { StepSourcesHere } from './use-step-sources.ts';

type Props = {
  readonly step: PresentationStep;
  readonly sources: StepSourcesHere;
  readonly onChange: (change: Partial<PresentationStep>) => void;
};

const LONGEST = { title: 200, sentence: 2000, notes: 10_000 };

export function StepForm({ step, sources, onChange }: Props): ReactNode {
  const { t } = useTranslation('presentation');
  const format = useFormat();
  const { store } = useServices();
  const id = useId();
  return (
    <div className={styles.form}>
      <TextField
        label={t('step.title')}
        value={step.title}
        maxLength={LONGEST.title}
        placeholder={t(`topic.${step.topic}`)}
        onChange={(title) => onChange({ title })}
      />
      <label htmlFor={`${id}-sentence`} className={styles.label}>
        {t('step.sentence')}
      </label>
      <textarea
        id={`${id}-sentence`}
        className={styles.text}
        rows={3}
        maxLength={LONGEST.sentence}
        value={step.sentence}
        placeholder={draftedSentence(step, sources, t, format)}
        onChange={({ currentTarget }) => onChange({ sentence: currentTarget.value })}
      />
      <p className={styles.hint}>{t('step.sentence_hint')}</p>
      <Select
        label={t('figure.label')}
        value={step.figure}
        options={STEP_FIGURES.map((value) => ({ value, label: t(`figure.${value}`) }))}
        onChange={(figure) => onChange({ figure })}
      />
      <Checkbox
        checked={step.motion === 'clock'}
        onChange={(runs) => onChange({ motion: runs ? 'clock' : 'still' })}
      >
        {t('step.motion')}
      </Checkbox>
      <label htmlFor={`${id}-notes`} className={styles.label}>
        {t('step.notes')}
      </label>
      <textarea
        id={`${id}-notes`}
        className={styles.text}
        rows={3}
        maxLength={LONGEST.notes}
        value={step.notes}
        onChange={({ currentTarget }) => onChange({ notes: currentTarget.value })}
      />
      <div>
        <Button
          size="sm"
          icon="pin"
          onClick={() => {
            const { camera } = store.getState().session;
            if (camera) onChange({ view: { ...step.view, ...camera } });
          }}
        >
          {t('step.view')}
        </Button>
      </div>
    </div>
  );
}
