import { useTranslation } from 'react-i18next';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import styles from './records.module.css';

export type ScopeChoiceProps = {
  readonly inStudy: boolean;
  readonly onChange: (inStudy: boolean) => void;
};

/** All records, or those the study looks at. */
export function ScopeChoice({ inStudy, onChange }: ScopeChoiceProps) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{t('records.scope')}</span>
      <SegmentedControl
        label={t('records.scope')}
        size="sm"
        value={inStudy ? 'study' : 'all'}
        segments={[
          { value: 'all', label: t('records.scope_all') },
          { value: 'study', label: t('records.scope_study') },
        ]}
        onChange={(value) => onChange(value === 'study')}
      />
      {inStudy ? <p className={styles.note}>{t('records.scope_note')}</p> : null}
    </div>
  );
}
