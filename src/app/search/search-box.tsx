import { Autocomplete } from '@base-ui/react/autocomplete';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { KeyCap } from '../../ui/key-cap.tsx';
import popupStyles from '../../ui/popup.module.css';
import { HitRow } from './hit-row.tsx';
import { useApp } from '../../state/use-app.ts';
import styles from './search-box.module.css';
import { useGoToHit } from './use-go-to-hit.ts';
import { useTakeHit } from './use-take-hit.ts';
import { useSearch } from '../../state/use-search.ts';

export const SEARCH_INPUT_ID = 'search';

/** Finds a place of the map with or without accents. */
export function SearchBox() {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const found = useSearch(text);
  const goToHit = useGoToHit();
  const singleKeys = useApp(({ session }) => session.singleKeys);
  const hits = text.trim() === '' ? [] : found.hits;
  const take = useCallback(
    (hit: SearchHit) => {
      goToHit(hit);
      setText(hit.name);
      setOpen(false);
    },
    [goToHit],
  );
  const { settled, takeFirst, forget } = useTakeHit(text, found, take);

  return (
    <search className={styles.box} data-tour="search">
      <Autocomplete.Root
        items={hits}
        mode="none"
        value={text}
        onValueChange={(next) => {
          forget();
          setText(next);
        }}
        itemToStringValue={(hit: SearchHit) => hit.name}
        autoHighlight="always"
        open={open && text.trim() !== ''}
        onOpenChange={(next) => {
          if (!next) forget();
          setOpen(next);
        }}
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
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || settled || event.nativeEvent.isComposing) return;
            event.preventBaseUIHandler();
            event.preventDefault();
            takeFirst();
          }}
        />
        {singleKeys ? (
          <span className={styles.hint} aria-hidden="true">
            <KeyCap shortcut="/" />
          </span>
        ) : null}
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
                    onClick={() => take(hit)}
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
