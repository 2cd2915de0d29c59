import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Assessment } from '../../core/plan/assessment.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Select } from '../../ui/select.tsx';
import { AssessmentView } from './assessment-view.tsx';
import { CompareView } from './compare-view.tsx';
import { FoldCard } from './fold-card.tsx';
import { planView } from './plan-view.ts';
import { useComparison } from './use-comparison.ts';
import styles from './draw.module.css';

/** One saved picture: folded, open to read, or beside another. */
export function AssessmentCard({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const dispatch = useDispatch();
  const open = useStore(planView, (view) => view.assessment === assessment.id);
  const { id, name, note, at, cutOff, targets, targetCount, incidents } = assessment;
  return (
    <FoldCard
      title={name}
      open={open}
      onToggle={() => planView.setState({ assessment: open ? '' : id, comparedWith: '' })}
      dropLabel={t('assess.drop')}
      onDrop={() => dispatch({ type: 'project/drop-assessment', id })}
    >
      <p className={styles.facts}>
        {t('assess.line', { at: format.dateTime(at), day: format.day(cutOff) })}
        {' · '}
        {t('assess.size', {
          n: format.integer(targets.length),
          total: format.integer(targetCount),
          incidents: format.integer(incidents),
        })}
      </p>
      {note ? <p className={styles.facts}>{note}</p> : null}
      {open ? <OpenAssessment assessment={assessment} /> : null}
    </FoldCard>
  );
}

function OpenAssessment({ assessment }: { readonly assessment: Assessment }): ReactNode {
  const { t } = useTranslation('plan');
  const comparedWith = useStore(planView, (view) => view.comparedWith);
  const assessments = useApp((state) => state.project.assessments);
  const shown = useComparison(assessment, comparedWith);
  const others = assessments.filter(({ id }) => id !== assessment.id);
  return (
    <>
      <Select<string>
        label={t('assess.compare')}
        value={comparedWith}
        options={[
          { value: '', label: t('assess.nothing') },
          { value: 'now', label: t('assess.now') },
          ...others.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(next) => planView.setState({ comparedWith: next })}
      />
      {shown ? <CompareView shown={shown} /> : <AssessmentView assessment={assessment} />}
    </>
  );
}
