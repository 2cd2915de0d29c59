import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../i18n/language.ts';
import { ROLES, THEMES } from '../../state/app-state.ts';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { MenuEntry } from '../../ui/menu.tsx';
import { useBecomeRole } from './use-become-role.ts';
import { useSingleKeysEntry } from './use-single-keys-entry.ts';

/** Everything the wide bar shows, behind one button. */
export function NarrowMenu() {
  const { t } = useTranslation('shell');
  const dispatch = useDispatch();
  const become = useBecomeRole();
  const { store } = useServices();
  const singleKeys = useSingleKeysEntry();
  const { role, language, theme } = useApp((state) => state.session);
  const entries: readonly MenuEntry[] = [
    {
      id: 'undo',
      label: t('tools.undo'),
      icon: 'undo',
      disabled: !store.canUndo(),
      onSelect: store.undo,
    },
    {
      id: 'redo',
      label: t('tools.redo'),
      icon: 'redo',
      disabled: !store.canRedo(),
      onSelect: store.redo,
    },
    ...ROLES.map((value, index) => ({
      separated: index === 0,
      id: value,
      label: t(`role.${value}`),
      checked: value === role,
      onSelect: () => {
        become(value);
      },
    })),
    ...LANGUAGES.map((value, index) => ({
      separated: index === 0,
      id: value,
      label: t(`language.${value}`),
      checked: value === language,
      onSelect: () => {
        dispatch({ type: 'session/set-language', language: value });
      },
    })),
    ...THEMES.map((value, index) => ({
      separated: index === 0,
      id: value,
      label: t(`theme.${value}`),
      checked: value === theme,
      onSelect: () => {
        dispatch({ type: 'session/set-theme', theme: value });
      },
    })),
    singleKeys,
    ...(['tour', 'palette', 'about'] as const).map((value, index) => ({
      separated: index === 0,
      id: value,
      label: value === 'palette' ? t('tools.palette') : t(`help.${value}`),
      onSelect: () => {
        dispatch({ type: 'session/open-dialog', dialog: value });
      },
    })),
  ];
  return <Menu trigger={<IconButton icon="more" label={t('tools.menu')} />} entries={entries} />;
}
