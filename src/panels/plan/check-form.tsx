import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { personalSign } from '../../core/plan/personal-text.ts';
import { CHECK_FINDINGS } from '../../core/plan/plan-item.ts';
import type { CheckFinding } from '../../core/plan/plan-item.ts';
import type { Subject } from '../../core/plan/subject.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { freeId } from '../../state/plan/free-id.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { DayField } from '../../ui/day-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { subjectName } from './subject-text.ts';
import { useReferenceDay } from './use-reference-day.ts';
import styles from './due-row.module.css';

type Props = {
  readonly subject: Subject;
  /** The draw that asked for the check; '' none. */
  readonly draw: string;
  readonly onDone: () => void;
};

/** Says that a target was checked: when, by which unit, with what result. */
export function CheckForm({ subject, draw, onDone }: Props): ReactNode {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { store } = useServices();
  const reference = useReferenceDay().day;
  const [day, setDay] = useState(reference);
  const [unit, setUnit] = useState('');
  const [finding, setFinding] = useState<CheckFinding>('in_order');
  const [note, setNote] = useState('');
  const save = (): void => {
    const { checks } = store.getState().project.plan;
    const check = { id: freeId('check', checks), subject, day, unit, finding, note, draw };
    store.dispatch({ type: 'project/record-check', check });
    onDone();
  };
  return (
    <Form
      className={styles.form}
      aria-label={t('checks.record_of', { name: subjectName(subject, format) })}
      onSave={save}
    >
      <DayField label={t('checks.day')} value={day} onChange={setDay} />
      <Select<CheckFinding>
        label={t('checks.finding')}
        value={finding}
        options={CHECK_FINDINGS.map((value) => ({ value, label: t(`check_finding.${value}`) }))}
        onChange={setFinding}
      />
      <TextField
        className={styles.wide}
        label={t('checks.unit')}
        placeholder={t('lines.unit_hint')}
        value={unit}
        error={personalSign(unit) ? t('finding.unit_like_person') : undefined}
        onChange={setUnit}
      />
      <TextField
        className={styles.wide}
        label={t('checks.note')}
        value={note}
        error={personalSign(note) ? t('finding.text_like_person') : undefined}
        onChange={setNote}
      />
      {day > reference ? (
        <p className={styles.note}>{t('checks.after_day', { day: format.day(reference) })}</p>
      ) : null}
      <div className={styles.buttons}>
        <Button type="submit" size="sm" variant="primary" icon="check">
          {t('checks.save')}
        </Button>
        <Button size="sm" variant="quiet" onClick={onDone}>
          {t('checks.cancel')}
        </Button>
      </div>
    </Form>
  );
}
