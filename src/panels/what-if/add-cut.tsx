import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../jobs/protocol.ts';
import { useApp } from '../../state/use-app.ts';
import { classNames } from '../../ui/class-names.ts';
import fieldStyles from '../../ui/field.module.css';
import popupStyles from '../../ui/popup.module.css';
import { AreaSize } from './area-size.tsx';
import { useAddHit } from './use-add-hit.ts';
import { useAssetSearch } from './use-asset-search.ts';
import styles from './what-if.module.css';

/** Finds a cable or an asset by name and does with it what the tool in hand does on the map. */
export function AddCut(): ReactNode {
  const { t } = useTranslation(['cut', 'model']);
  const [text, setText] = useState('');
  const found = useAssetSearch(text);
  const add = useAddHit();
  const tool = useApp(({ session }) => session.cut.tool);
  const points = useApp(({ session }) => session.cut.line.length);
  const what = tool === 'off' ? 'pick' : tool;
  const label =
    what === 'corridor' && points > 0 ? t('cut:add.at', { count: points }) : t(`cut:add.${what}`);
  // hits of an earlier text would be taken by an Enter meant for this one
  const hits = found.text === text.trim() ? found.hits : [];
  return (
    <div className={styles.add}>
      <Autocomplete.Root
        items={hits}
        mode="none"
        value={text}
        // a hit that was taken leaves the field ready for the next
        onValueChange={(value, { reason }) => setText(reason === 'item-press' ? '' : value)}
        itemToStringValue={(hit: SearchHit) => hit.name}
        autoHighlight="always"
      >
        <label className={fieldStyles.field}>
          <span className={fieldStyles.label}>{label}</span>
          <Autocomplete.Input
            className={fieldStyles.control}
            placeholder={t('cut:add.placeholder')}
            spellCheck={false}
          />
        </label>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={popupStyles.positioner} sideOffset={4} align="start">
            <Autocomplete.Popup className={classNames(popupStyles.popup, popupStyles.list)}>
              <Autocomplete.Empty className={styles.note}>
                {found.text !== '' && found.text === text.trim()
                  ? t('cut:add.empty', { text: found.text })
                  : null}
              </Autocomplete.Empty>
              <Autocomplete.List>
                {(hit: SearchHit) => (
                  <Autocomplete.Item
                    key={`${hit.kind}/${hit.row}`}
                    value={hit}
                    className={popupStyles.item}
                    onClick={() => add(hit)}
                  >
                    <span className={popupStyles.itemText}>
                      <span className={styles.hitName}>{hit.name === '' ? hit.id : hit.name}</span>
                      <span className={styles.hitPlace}>
                        {[t(`model:kind.${hit.kind}`), hit.id, hit.place]
                          .filter((part) => part !== '')
                          .join(' · ')}
                      </span>
                    </span>
                  </Autocomplete.Item>
                )}
              </Autocomplete.List>
            </Autocomplete.Popup>
          </Autocomplete.Positioner>
        </Autocomplete.Portal>
      </Autocomplete.Root>
      <AreaSize tool={tool} />
    </div>
  );
}
