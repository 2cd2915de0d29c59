import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { useFootSheet } from '../../state/use-foot-sheet.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { SheetTurn, sheetClass } from '../../ui/foot-sheet.tsx';
import { useNextPicture } from '../../ui/use-next-picture.ts';
import { ErrorBoundary } from '../error-boundary.tsx';
import { ROOM_ENTRIES } from '../rooms.ts';
import { PanelResizer } from './panel-resizer.tsx';
import { PanelWaiting, RoomContent } from './room-content.tsx';
import styles from './room-panel.module.css';
import type { PanelWidth } from './use-panel-width.ts';
import { useRoomTurn } from './use-room-turn.ts';

export function RoomPanel({ width }: { readonly width: PanelWidth }) {
  const { t } = useTranslation('shell');
  const dispatch = useDispatch();
  const { page } = useServices();
  /** The rail marks the room at once; filling its panel may take longer than one picture. */
  const room = useNextPicture(useApp((state) => state.session.room));
  const open = useApp((state) => state.session.panelOpen);
  const sheet = useFootSheet();
  const turn = useRoomTurn(room);
  const entry = ROOM_ENTRIES.find(({ id }) => id === room);

  return (
    <section
      id="room"
      tabIndex={-1}
      className={classNames(styles.panel, sheetClass)}
      aria-labelledby="room-title"
      hidden={!open}
      data-room-panel={room}
      data-foot-sheet={sheet.height}
    >
      <header className={styles.header}>
        <div className={styles.heading}>
          <h2 id="room-title" className={styles.title}>
            {t(`room.${room}`)}
          </h2>
          <p className={styles.hint}>{t(`room_hint.${room}`)}</p>
        </div>
        <IconButton
          icon="print"
          size="sm"
          label={t('panel.print')}
          onClick={() => {
            void page.print();
          }}
        />
        <SheetTurn height={sheet.height} onTurn={sheet.turn} />
        <IconButton
          icon="close"
          size="sm"
          label={t('panel.close')}
          onClick={() => {
            dispatch({ type: 'session/toggle-panel', open: false });
          }}
        />
      </header>
      <div className={styles.body}>
        <ErrorBoundary key={room} part>
          <Suspense fallback={<PanelWaiting />}>
            {entry ? <RoomContent entry={entry} {...turn} /> : null}
          </Suspense>
        </ErrorBoundary>
      </div>
      <PanelResizer width={width} />
    </section>
  );
}
