import { useTranslation } from 'react-i18next';
import { useApp, useServices } from '../../state/use-app.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { shortcutKeys } from '../../ui/shortcut-keys.ts';
import styles from './top-bar.module.css';

export function UndoButtons() {
  const { t } = useTranslation('shell');
  const { store } = useServices();
  // History changes exactly when the project does.
  useApp((state) => state.project);
  return (
    <span className={styles.hideNarrow}>
      <IconButton
        icon="undo"
        label={t('tools.undo')}
        shortcut={shortcutKeys('mod+z').join('+')}
        disabled={!store.canUndo()}
        onClick={store.undo}
      />
      <IconButton
        icon="redo"
        label={t('tools.redo')}
        shortcut={shortcutKeys('mod+shift+z').join('+')}
        disabled={!store.canRedo()}
        onClick={store.redo}
      />
    </span>
  );
}
