import { useTranslation } from 'react-i18next';
import { useApp, useDispatch } from '../../state/use-app.ts';
import type { MenuEntry } from '../../ui/menu.tsx';

/** Turns the shortcuts of one character on and off. */
export function useSingleKeysEntry(): MenuEntry {
  const { t } = useTranslation('shell');
  const dispatch = useDispatch();
  const on = useApp((state) => state.session.singleKeys);
  return {
    id: 'single-keys',
    label: t('tools.single_keys'),
    checked: on,
    toggles: true,
    separated: true,
    onSelect: () => dispatch({ type: 'session/set-single-keys', on: !on }),
  };
}
