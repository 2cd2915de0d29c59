import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog as Base } from '@base-ui/react/dialog';
import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import dialogStyles from '../../ui/dialog.module.css';
import { KeyCap } from '../../ui/key-cap.tsx';
import popupStyles from '../../ui/popup.module.css';
import { HitRow } from '../search/hit-row.tsx';
import { entryKey } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import styles from './palette-frame.module.css';
import { useCloseDialog } from './use-close-dialog.ts';

export type PaletteFrameProps = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly groups: readonly { readonly label: string; readonly items: readonly PaletteEntry[] }[];
  /** Said when there is nothing to list yet. */
  readonly hint?: string;
  readonly onChoose: (entry: PaletteEntry) => void;
};

/** A field and under it what it finds, over everything else: palette and search are both this. */
export function PaletteFrame(props: PaletteFrameProps) {
  const { label, placeholder, text, onText, hint, onChoose } = props;
  const { t } = useTranslation('shell');
  const close = useCloseDialog();
  const groups = props.groups.filter(({ items }) => items.length > 0);
  const nothing = text.trim() === '' ? hint : t('search.empty', { text });
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
          <Base.Popup className={classNames(dialogStyles.popup, styles.popup)} aria-label={label}>
            <Autocomplete.Root
              inline
              open
              items={groups}
              mode="none"
              value={text}
              onValueChange={onText}
              autoHighlight="always"
              itemToStringValue={entryText}
            >
              <Autocomplete.Input
                className={styles.input}
                aria-label={label}
                placeholder={placeholder}
                spellCheck={false}
              />
              <Autocomplete.Empty className={styles.empty}>
                {groups.length === 0 ? nothing : null}
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
                            onChoose(entry);
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
