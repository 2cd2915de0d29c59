import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import popupStyles from '../../ui/popup.module.css';
import { HitRow } from './hit-row.tsx';
import styles from './search-box.module.css';
import { useGoToHit } from './use-go-to-hit.ts';
import { useSearch } from '../../state/use-search.ts';

export const SEARCH_INPUT_ID = 'search';

/** Finds a place of the map with or without accents. */
export function SearchBox() {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const found = useSearch(text);
  const goToHit = useGoToHit();
  const hits = text.trim() === '' ? [] : found.hits;
  const settled = found.text === text.trim() && found.text !== '';

  return (
    <search className={styles.box} data-tour="search">
      <Autocomplete.Root
        items={hits}
        mode="none"
        value={text}
        onValueChange={setText}
        itemToStringValue={(hit: SearchHit) => hit.name}
        autoHighlight="always"
        open={open && text.trim() !== ''}
        onOpenChange={setOpen}
      >
        <span className={styles.icon}>
          <Icon name="search" size={18} />
        </span>
        <Autocomplete.Input
          id={SEARCH_INPUT_ID}
          className={styles.input}
          aria-label={t('search.label')}
          placeholder={t('search.placeholder')}
          spellCheck={false}
        />
        <span className={styles.hint} aria-hidden="true">
          <KeyCap shortcut="/" />
        </span>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={popupStyles.positioner} sideOffset={6} align="start">
            <Autocomplete.Popup className={classNames(popupStyles.popup, styles.popup)}>
              <Autocomplete.Empty className={styles.note}>
                {settled ? t('search.empty', { text: found.text }) : null}
              </Autocomplete.Empty>
              <Autocomplete.List className={hits.length > 0 ? popupStyles.list : undefined}>
                {(hit: SearchHit) => (
                  <Autocomplete.Item
                    key={`${hit.kind}/${hit.row}`}
                    value={hit}
                    className={popupStyles.item}
                    onClick={() => {
                      goToHit(hit);
                      setOpen(false);
                    }}
                  >
                    <HitRow hit={hit} />
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
    </search>
  );
}
