import { Autocomplete } from '@base-ui/react/autocomplete';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SearchHit } from '../../jobs/protocol/record-jobs.ts';
import { classNames } from '../../ui/class-names.ts';
import fieldStyles from '../../ui/field.module.css';
import popupStyles from '../../ui/popup.module.css';
import styles from './asset-box.module.css';
import { useAssetSearch } from './use-asset-search.ts';

type Props = {
  readonly label: string;
  readonly placeholder: string;
  readonly text: string;
  /** `taken`: the text is that of the hit just taken. */
  readonly onText: (text: string, taken: boolean) => void;
  /** What the field holds once a hit is taken. */
  readonly textOf: (hit: SearchHit) => string;
  readonly onTake: (hit: SearchHit) => void;
  readonly noneText: (text: string) => string;
  /** Enter takes the first hit. */
  readonly takesFirst?: boolean;
  readonly isInvalid?: boolean;
};

/** A field that finds a cable or an asset by name or id. */
export function AssetBox(props: Props): ReactNode {
  const { text, onText, textOf, onTake, noneText, takesFirst = false, isInvalid = false } = props;
  const { t } = useTranslation('model');
  const found = useAssetSearch(text);
  // hits of an earlier text would be taken by an Enter meant for this one
  const hits = found.text === text.trim() ? found.hits : [];
  return (
    <Autocomplete.Root
      items={hits}
      mode="none"
      value={text}
      onValueChange={(value, { reason }) => onText(value, reason === 'item-press')}
      itemToStringValue={textOf}
      autoHighlight={takesFirst ? 'always' : false}
    >
      <label className={fieldStyles.field}>
        <span className={fieldStyles.label}>{props.label}</span>
        <Autocomplete.Input
          className={fieldStyles.control}
          placeholder={props.placeholder}
          spellCheck={false}
          aria-invalid={isInvalid || undefined}
        />
      </label>
      <Autocomplete.Portal>
        <Autocomplete.Positioner className={popupStyles.positioner} sideOffset={4} align="start">
          <Autocomplete.Popup className={classNames(popupStyles.popup, popupStyles.list)}>
            <Autocomplete.Empty className={styles.place}>
              {found.text !== '' && found.text === text.trim() ? noneText(found.text) : null}
            </Autocomplete.Empty>
            <Autocomplete.List>
              {(hit: SearchHit) => (
                <Autocomplete.Item
                  key={`${hit.kind}/${hit.row}`}
                  value={hit}
                  className={popupStyles.item}
                  onClick={() => onTake(hit)}
                >
                  <span className={popupStyles.itemText}>
                    <span className={styles.name}>{hit.name === '' ? hit.id : hit.name}</span>
                    <span className={styles.place}>
                      {[t(`kind.${hit.kind}`), hit.id, hit.place]
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
  );
}
