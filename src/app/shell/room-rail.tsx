import { useTranslation } from 'react-i18next';
import type { Room } from '../../state/app-state.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Icon } from '../../ui/icon.tsx';
import { roomsOf } from '../rooms.ts';
import styles from './room-rail.module.css';

export function RoomRail() {
  const { t } = useTranslation('shell');
  const dispatch = useDispatch();
  const room = useApp((state) => state.session.room);
  const role = useApp((state) => state.session.role);
  const panelOpen = useApp((state) => state.session.panelOpen);

  const enter = (chosen: Room): void => {
    dispatch({ type: 'session/toggle-panel', open: chosen !== room || !panelOpen });
    dispatch({ type: 'session/set-room', room: chosen });
  };

  return (
    <nav className={styles.rail} aria-label={t('rooms')} data-tour="rooms">
      {roomsOf(role).map((entry) => (
        <button
          key={entry.id}
          type="button"
          className={styles.room}
          aria-current={entry.id === room ? 'page' : undefined}
          title={t(`room_hint.${entry.id}`)}
          data-room={entry.id}
          onClick={() => {
            enter(entry.id);
          }}
        >
          <Icon name={entry.icon} size={22} />
          <span>{t(`room.${entry.id}`)}</span>
        </button>
      ))}
    </nav>
  );
}
