import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_LIMITS } from '../../core/plan/plan-limits.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { planView } from './plan-view.ts';
import styles from './draw.module.css';

export function SaveAssessment(): ReactNode {
  const { t } = useTranslation('plan');
  const { plan } = useServices();
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const full = useApp(({ project }) => project.assessments.length >= PLAN_LIMITS.assessments);
  const save = async (): Promise<void> => {
    const id = await plan.saveAssessment(name, note);
    if (id === null) return;
    setName('');
    setNote('');
    planView.setState({ assessment: id, comparedWith: '' });
  };
  return (
    <form
      className={styles.form}
      aria-label={t('assess.save')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!full && name.trim() !== '') void save();
      }}
    >
      <TextField
        label={t('assess.name')}
        placeholder={t('assess.name_hint')}
        value={name}
        maxLength={PLAN_LIMITS.name}
        onChange={setName}
      />
      <TextField
        label={t('assess.about')}
        value={note}
        maxLength={PLAN_LIMITS.note}
        onChange={setNote}
      />
      <div className={styles.buttons}>
        <Button type="submit" variant="primary" icon="save" disabled={full || name.trim() === ''}>
          {t('assess.save')}
        </Button>
      </div>
      {full ? (
        <p className={styles.problem}>{t('assess.full', { n: PLAN_LIMITS.assessments })}</p>
      ) : null}
    </form>
  );
}
