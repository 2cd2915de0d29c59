import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';
import { useGoToHit } from '../search/use-go-to-hit.ts';
import { useSearch } from '../../state/use-search.ts';
import { commandEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { PaletteFrame } from './palette-frame.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** Every action by name, then every place of the map. */
export function CommandPalette() {
  const { t } = useTranslation(['shell', 'commands']);
  const services = useServices();
  const close = useCloseDialog();
  const goToHit = useGoToHit();
  const [text, setText] = useState('');
  const { hits } = useSearch(text);
  const commands = commandEntries(text, services.store.getState(), (command) =>
    t(`commands:${command.id}.title`),
  );
  const choose = (entry: PaletteEntry): void => {
    close();
    if (entry.type === 'hit') goToHit(entry.hit);
    else void runCommand(entry.command, services);
  };
  return (
    <PaletteFrame
      label={t('tools.palette')}
      placeholder={t('search.palette_placeholder')}
      text={text}
      onText={setText}
      groups={[
        { label: t('search.commands'), items: commands },
        { label: t('search.places'), items: hits.map((hit) => ({ type: 'hit', hit })) },
      ]}
      onChoose={choose}
    />
  );
}
