import { useTranslation } from 'react-i18next';
import { ROLES } from '../../state/app-state.ts';
import { useApp } from '../../state/use-app.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import styles from './top-bar.module.css';
import { useBecomeRole } from './use-become-role.ts';

/** Who is looking: chooses the first room and what is left out. */
export function RoleSwitch() {
  const { t } = useTranslation('shell');
  const become = useBecomeRole();
  const role = useApp((state) => state.session.role);
  return (
    <div className={styles.hideNarrow} data-tour="role">
      <SegmentedControl
        size="sm"
        label={t('role.label')}
        value={role}
        segments={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
        onChange={become}
      />
    </div>
  );
}
