import { Autocomplete } from '@base-ui/react/autocomplete';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../core/model/field.ts';
import type { SearchHit } from '../../../jobs/protocol.ts';
import { withValue } from '../../../state/entry/draft-edits.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { classNames } from '../../../ui/class-names.ts';
import fieldStyles from '../../../ui/field.module.css';
import popupStyles from '../../../ui/popup.module.css';
import { useAssetSearch } from '../../what-if/use-asset-search.ts';
import styles from './entry.module.css';

type Props = {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault: string | undefined;
};

/** The asset an incident hit, by id or found by name; without a place yet the incident is put there. */
export function AssetField({ field, value, onChange, fault }: Props) {
  const { t } = useTranslation(['entry', 'model']);
  const { entry } = useServices();
  const found = useAssetSearch(value);
  // hits of an earlier text would be taken by an Enter meant for this one
  const hits = found.text === value.trim() ? found.hits : [];
  const take = (hit: SearchHit): void => entry.change((draft) => onAsset(draft, field, hit));
  return (
    <div className={classNames(fieldStyles.field, styles.wide)}>
      <Autocomplete.Root
        items={hits}
        mode="none"
        value={value}
        onValueChange={onChange}
        itemToStringValue={(hit: SearchHit) => hit.id}
      >
        <label className={fieldStyles.field}>
          <span className={fieldStyles.label}>{t('entry:field.asset')}</span>
          <Autocomplete.Input
            className={fieldStyles.control}
            placeholder={t('entry:field.asset_placeholder')}
            spellCheck={false}
            aria-invalid={fault !== undefined}
          />
        </label>
        <Autocomplete.Portal>
          <Autocomplete.Positioner className={popupStyles.positioner} sideOffset={4} align="start">
            <Autocomplete.Popup className={classNames(popupStyles.popup, popupStyles.list)}>
              <Autocomplete.Empty className={styles.note}>
                {found.text !== '' && found.text === value.trim()
                  ? t('entry:field.asset_none', { text: found.text })
                  : null}
              </Autocomplete.Empty>
              <Autocomplete.List>
                {(hit: SearchHit) => (
                  <Autocomplete.Item
                    key={`${hit.kind}/${hit.row}`}
                    value={hit}
                    className={popupStyles.item}
                    onClick={() => take(hit)}
                  >
                    <span className={popupStyles.itemText}>
                      <span className={styles.hitName}>{hit.name === '' ? hit.id : hit.name}</span>
                      <span className={styles.note}>
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
      {fault === undefined ? null : <span className={fieldStyles.error}>{fault}</span>}
    </div>
  );
}

function onAsset(draft: EntryDraft, field: Field, hit: SearchHit): EntryDraft {
  const named = withValue(draft, field.name, hit.id);
  if (draft.parts.flat().length > 0) return named;
  const placed = { ...named, parts: [[{ place: [hit.lon, hit.lat] as const }]] };
  return withValue(placed, 'location_quality', 'asset');
}
