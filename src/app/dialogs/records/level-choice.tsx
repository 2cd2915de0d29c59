import { useTranslation } from 'react-i18next';
import { DETAIL_LEVELS } from '../../../core/model/detail-level.ts';
import type { DetailLevel } from '../../../core/model/detail-level.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import styles from './records.module.css';

export type LevelChoiceProps = {
  readonly level: DetailLevel;
  readonly onChange: (level: DetailLevel) => void;
};

/** How near to the places the files lead. */
export function LevelChoice({ level, onChange }: LevelChoiceProps) {
  const { t } = useTranslation('shell');
  return (
    <div className={styles.choice}>
      <span className={styles.label}>{t('records.level')}</span>
      <SegmentedControl
        label={t('records.level')}
        size="sm"
        value={level}
        segments={DETAIL_LEVELS.map((value) => ({ value, label: t(`records.levels.${value}`) }))}
        onChange={onChange}
      />
      <p className={styles.note}>{t(`records.level_note.${level}`)}</p>
    </div>
  );
}
