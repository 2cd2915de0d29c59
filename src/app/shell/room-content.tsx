import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { addLaterMessages, hasLaterMessages } from '../../i18n/load-messages.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import { usePart } from '../../ui/part.ts';
import type { RoomEntry } from '../rooms.ts';
import styles from './room-panel.module.css';
import type { RoomTurn } from './use-room-turn.ts';

/** What a room's panel holds; waiting lines until it is there and has its turn. */
export function RoomContent({ entry, waits, fetches }: RoomTurn & { readonly entry: RoomEntry }) {
  const { i18n } = useTranslation();
  const language = useLanguage();
  const { panel, speaksLater } = entry;
  const learn = useCallback(async () => {
    if (speaksLater) await addLaterMessages(i18n, language);
  }, [i18n, language, speaksLater]);
  const content = usePart(panel, {
    wanted: fetches,
    prepared: !speaksLater || hasLaterMessages(i18n, language),
    prepare: learn,
  });
  return content && !waits ? content : <PanelWaiting />;
}

export function PanelWaiting() {
  const { t } = useTranslation('common');
  return (
    <output className={styles.waiting} aria-label={t('loading')}>
      <span className={styles.bone} />
      <span className={styles.bone} />
      <span className={styles.bone} />
      <span className={styles.bone} />
    </output>
  );
}
