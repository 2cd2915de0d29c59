import { useTranslation } from 'react-i18next';
import { ROLES } from '../../state/app-state.ts';
import type { Role } from '../../state/app-state.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { FIRST_ROOM } from '../rooms.ts';
import styles from './top-bar.module.css';

/** Who is looking: chooses the first room and what is left out. */
export function RoleSwitch() {
  const { t } = useTranslation('shell');
  const dispatch = useDispatch();
  const role = useApp((state) => state.session.role);
  const become = (next: Role): void => {
    dispatch({ type: 'session/set-role', role: next });
    dispatch({ type: 'session/set-room', room: FIRST_ROOM[next] });
  };
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
