import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reason, StudyResult } from '../../core/study/study-result.ts';
import { targetPlace } from '../../core/study/target-place.ts';
import { targetFacts } from '../../core/targets/target-facts.ts';
import { targetSentence } from '../../i18n/target-sentence.ts';
import { useFormat } from '../../i18n/use-format.ts';
import styles from './details.module.css';

type Props = {
  readonly result: StudyResult;
  readonly target: number;
  readonly reasons: readonly Reason[];
};

/** Why this target, in one sentence: the same as in files and on paper. */
export function TargetSentence({ result, target, reasons }: Props): ReactNode {
  const { t } = useTranslation('reasons');
  const facts = targetFacts(targetPlace(result, target), reasons);
  return <p className={styles.sentence}>{targetSentence(facts, t, useFormat())}</p>;
}
