import { useTranslation } from 'react-i18next';
import type { Dialog } from '../../state/app-state.ts';
import { useDispatch } from '../../state/use-app.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Menu } from '../../ui/menu.tsx';

export function HelpMenu() {
  const { t } = useTranslation('shell');
  const dispatch = useDispatch();
  const opens = (dialog: Dialog) => () => {
    dispatch({ type: 'session/open-dialog', dialog });
  };
  return (
    <Menu
      trigger={<IconButton icon="help" label={t('tools.help')} />}
      entries={[
        { id: 'tour', label: t('help.tour'), icon: 'flag', onSelect: opens('tour') },
        {
          id: 'shortcuts',
          label: t('help.shortcuts'),
          icon: 'command',
          onSelect: opens('shortcuts'),
        },
        { id: 'palette', label: t('tools.palette'), icon: 'search', onSelect: opens('palette') },
        { id: 'about', label: t('help.about'), icon: 'info', onSelect: opens('about') },
      ]}
    />
  );
}
