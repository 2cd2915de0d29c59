import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { shortcutInForce } from '../../state/commands/keyboard.ts';
import { useApp } from '../../state/use-app.ts';
import { classNames } from '../../ui/class-names.ts';
import dialogStyles from '../../ui/dialog.module.css';
import { KeyCap } from '../../ui/key-cap.tsx';
import popupStyles from '../../ui/popup.module.css';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import type { Search } from '../../state/use-search.ts';
import { HitRow } from '../search/hit-row.tsx';
import { useTakeHit } from '../search/use-take-hit.ts';
import { entryKey } from './palette-entries.ts';
import type { CommandEntry, PaletteEntry } from './palette-entries.ts';
import styles from './palette-frame.module.css';
import { useCloseDialog } from './use-close-dialog.ts';

type Group = { readonly label: string; readonly items: readonly PaletteEntry[] };

export type PaletteFrameProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly found: Search;
  readonly onHit: (hit: SearchHit) => void;
  readonly commands?: readonly CommandEntry[];
  /** Said when there is nothing to list yet. */
  readonly hint?: string;
  readonly onCommand?: (command: CommandEntry['command']) => void;
};

/** A field and under it what it finds, over everything else: palette and search are both this. */
export function PaletteFrame(props: PaletteFrameProps) {
  const { label, placeholder, text, onText, found, onHit, hint, commands = [], onCommand } = props;
  const { t } = useTranslation('shell');
  const close = useCloseDialog();
  const { settled, takeFirst, forget } = useTakeHit(text, found, onHit);
  const hits = found.hits.map((hit): PaletteEntry => ({ type: 'hit', hit }));
  const groups: readonly Group[] = [
    { label: t('search.commands'), items: commands },
    { label: t('search.places'), items: hits },
  ].filter(({ items }) => items.length > 0);
  const nothing = text.trim() === '' ? hint : settled ? t('search.empty', { text }) : null;
  const highlighted = useRef<PaletteEntry | undefined>(undefined);
  const choose = (entry: PaletteEntry): void => {
    if (entry.type === 'hit') onHit(entry.hit);
    else onCommand?.(entry.command);
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
            aria-label={label}
            aria-modal
          >
            <Autocomplete.Root
              inline
              open
              items={groups}
              mode="none"
              value={text}
              onValueChange={(next) => {
                forget();
                onText(next);
              }}
              onItemHighlighted={(entry: PaletteEntry | undefined) => {
                highlighted.current = entry;
              }}
              autoHighlight="always"
              itemToStringValue={entryText}
            >
              <Autocomplete.Input
                className={styles.input}
                aria-label={label}
                placeholder={placeholder}
                spellCheck={false}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
                  if (settled || highlighted.current?.type === 'command') return;
                  event.preventBaseUIHandler();
                  event.preventDefault();
                  takeFirst();
                }}
              />
              <Autocomplete.Empty className={styles.empty}>
                {groups.length === 0 ? nothing : null}
              </Autocomplete.Empty>
              <Autocomplete.List className={styles.list}>
                {(group: Group) => (
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
  const singleKeys = useApp((state) => state.session.singleKeys);
  if (entry.type === 'hit') return <HitRow hit={entry.hit} />;
  const shortcut = shortcutInForce(entry.command, singleKeys);
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
