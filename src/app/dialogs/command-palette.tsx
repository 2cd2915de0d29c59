import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runCommand } from '../../state/commands/run-command.ts';
import { useServices } from '../../state/use-app.ts';
import { classNames } from '../../ui/class-names.ts';
import dialogStyles from '../../ui/dialog.module.css';
import { KeyCap } from '../../ui/key-cap.tsx';
import popupStyles from '../../ui/popup.module.css';
import { HitRow } from '../search/hit-row.tsx';
import { useGoToHit } from '../search/use-go-to-hit.ts';
import { useSearch } from '../search/use-search.ts';
import styles from './command-palette.module.css';
import { commandEntries, entryKey } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import { useCloseDialog } from './use-close-dialog.ts';

/** Every action by name, and every place of the map. */
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
  const groups = [
    { label: t('search.commands'), items: commands },
    { label: t('search.places'), items: hits.map((hit): PaletteEntry => ({ type: 'hit', hit })) },
  ].filter(({ items }) => items.length > 0);

  const choose = (entry: PaletteEntry): void => {
    close();
    if (entry.type === 'hit') goToHit(entry.hit);
    else void runCommand(entry.command, services);
  };

  return (
    <Base.Root
      open
      onOpenChange={(open) => {
        if (!open) close();
      }}
    >
      <Base.Portal>
        <Base.Backdrop className={dialogStyles.backdrop} />
        <Base.Viewport className={classNames(dialogStyles.viewport, dialogStyles.viewportTop)}>
          <Base.Popup
            className={classNames(dialogStyles.popup, styles.popup)}
            aria-label={t('tools.palette')}
          >
            <Autocomplete.Root
              inline
              open
              items={groups}
              mode="none"
              value={text}
              onValueChange={setText}
              autoHighlight="always"
              itemToStringValue={entryText}
            >
              <Autocomplete.Input
                className={styles.input}
                aria-label={t('tools.palette')}
                placeholder={t('search.palette_placeholder')}
                spellCheck={false}
              />
              <Autocomplete.Empty className={styles.empty}>
                {groups.length === 0 ? t('search.empty', { text }) : null}
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list}>
                {(group: (typeof groups)[number]) => (
                  <Autocomplete.Group key={group.label} items={group.items}>
                    <Autocomplete.GroupLabel className={styles.group}>
                      {group.label}
                    </Autocomplete.GroupLabel>
                    <Autocomplete.Collection>
                      {(entry: PaletteEntry) => (
                        <Autocomplete.Item
                          key={entryKey(entry)}
                          value={entry}
                          className={popupStyles.item}
                          onClick={() => {
                            choose(entry);
                          }}
                        >
                          <EntryRow entry={entry} />
                        </Autocomplete.Item>
                      )}
                    </Autocomplete.Collection>
                  </Autocomplete.Group>
                )}
              </Autocomplete.List>
            </Autocomplete.Root>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

function EntryRow({ entry }: { readonly entry: PaletteEntry }) {
  if (entry.type === 'hit') return <HitRow hit={entry.hit} />;
  const { shortcut } = entry.command;
  return (
    <>
      <span className={popupStyles.itemText}>{entry.title}</span>
      {shortcut === undefined ? null : <KeyCap shortcut={shortcut} />}
    </>
  );
}

function entryText(entry: PaletteEntry): string {
  return entry.type === 'command' ? entry.title : entry.hit.name;
}
