import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';
import { useSearch } from '../../state/use-search.ts';
import { commandEntries } from './palette-entries.ts';
import { PaletteFrame } from './palette-frame.tsx';
import { useCloseDialog } from './use-close-dialog.ts';
import { useGoToHitAndClose } from './use-go-to-hit-and-close.ts';

/** Every action by name, then every place of the map. */
export function CommandPalette() {
  const { t } = useTranslation(['shell', 'commands']);
  const services = useServices();
  const close = useCloseDialog();
  const [text, setText] = useState('');
  return (
    <PaletteFrame
      label={t('tools.palette')}
      placeholder={t('search.palette_placeholder')}
      text={text}
      onText={setText}
      found={useSearch(text)}
      onHit={useGoToHitAndClose()}
      commands={commandEntries(text, services.store.getState(), (command) =>
        t(`commands:${command.id}.title`),
      )}
      onCommand={useCallback(
        (command) => {
          close();
          void runCommand(command, services);
        },
        [close, services],
      )}
    />
  );
}
