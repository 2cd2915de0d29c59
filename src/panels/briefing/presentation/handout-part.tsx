import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentationStep } from '../../../core/brief/steps/presentation-step.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import styles from './presentation.module.css';
import { useSaveHandout } from './use-save-handout.ts';
import type { HandoutChoice } from '../../../i18n/handout-words.ts';
import type { StepSourcesHere } from './use-step-sources.ts';

type Props = {
  readonly steps: readonly PresentationStep[];
  readonly sources: StepSourcesHere;
};

const FIRST: HandoutChoice = { perPage: 1, withNotes: false, level: 'full' };

/** The same steps on A4, as a PDF with its mark. */
export function HandoutPart({ steps, sources }: Props): ReactNode {
  const { t } = useTranslation('presentation');
  const [choice, setChoice] = useState(FIRST);
  const { state, save } = useSaveHandout(steps, sources);
  const change = (part: Partial<HandoutChoice>): void => setChoice({ ...choice, ...part });
  return (
    <section className={styles.handout} aria-label={t('handout.title')}>
      <h3 className={styles.title}>{t('handout.title')}</h3>
      <div className={styles.choice}>
        <span className={styles.label}>{t('handout.per_page')}</span>
        <SegmentedControl
          size="sm"
          label={t('handout.per_page')}
          value={choice.perPage === 1 ? '1' : '2'}
          onChange={(value) => change({ perPage: value === '1' ? 1 : 2 })}
          segments={[
            { value: '1', label: '1' },
            { value: '2', label: '2' },
          ]}
        />
      </div>
      <div className={styles.choice}>
        <span className={styles.label}>{t('handout.level')}</span>
        <SegmentedControl
          size="sm"
          label={t('handout.level')}
          value={choice.level}
          onChange={(level) => change({ level })}
          segments={[
            { value: 'full', label: t('handout.level_full') },
            { value: 'commune', label: t('handout.level_commune') },
          ]}
        />
      </div>
      <Checkbox checked={choice.withNotes} onChange={(withNotes) => change({ withNotes })}>
        {t('handout.notes')}
      </Checkbox>
      <div>
        <Button
          icon="download"
          disabled={state.status === 'working'}
          onClick={() => void save(choice)}
        >
          {t('handout.make')}
        </Button>
      </div>
      <output className={styles.hint}>
        {state.status === 'working' ? t('handout.making') : ''}
        {state.status === 'saved' ? t('handout.done', { name: state.name }) : ''}
        {state.status === 'failed' ? t('handout.failed') : ''}
      </output>
    </section>
  );
}
