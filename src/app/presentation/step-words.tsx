import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PresentationStep } from '../../core/brief/steps/presentation-step.ts';
import type { PageMark } from '../../core/sheet/page-mark.ts';
import { stepSentence, stepTitle } from '../../i18n/step-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { StepFigureView } from '../../panels/briefing/presentation/step-figure-view.tsx';
import type { StepSourcesHere } from '../../panels/briefing/presentation/use-step-sources.ts';
import styles from './presentation-layer.module.css';

type Props = {
  readonly step: PresentationStep;
  readonly sources: StepSourcesHere;
  readonly mark: PageMark | null;
};

export function StepWords({ step, sources, mark }: Props): ReactNode {
  const { t } = useTranslation('presentation');
  const format = useFormat();
  const figure = sources.figureOf(step);
  return (
    <div className={styles.words} data-step={step.id}>
      {mark && mark.text !== '' ? <p className={styles.mark}>{mark.text}</p> : null}
      <h1 className={styles.title}>{stepTitle(step, t)}</h1>
      <p className={styles.sentence}>{stepSentence(step, sources, t, format)}</p>
      {figure ? (
        <div className={styles.figure}>
          <StepFigureView figure={figure} result={sources.result} />
        </div>
      ) : step.figure === 'none' ? null : (
        <p className={styles.none}>{t('figure.empty')}</p>
      )}
    </div>
  );
}
