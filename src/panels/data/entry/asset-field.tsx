import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Field } from '../../../core/model/field.ts';
import type { SearchHit } from '../../../jobs/protocol/record-jobs.ts';
import { withValue } from '../../../state/entry/draft-edits.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { classNames } from '../../../ui/class-names.ts';
import fieldStyles from '../../../ui/field.module.css';
import { AssetBox } from '../../asset-search/asset-box.tsx';
import styles from './entry.module.css';

type Props = {
  readonly field: Field;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault: string | undefined;
};

/** The asset an incident hit, by id or found by name; without a place yet the incident is put there. */
export function AssetField({ field, value, onChange, fault }: Props): ReactNode {
  const { t } = useTranslation('entry');
  const { entry } = useServices();
  return (
    <div className={classNames(fieldStyles.field, styles.wide)}>
      <AssetBox
        label={t('field.asset')}
        placeholder={t('field.asset_placeholder')}
        text={value}
        onText={onChange}
        textOf={(hit) => hit.id}
        onTake={(hit) => entry.change((draft) => onAsset(draft, field, hit))}
        noneText={(text) => t('field.asset_none', { text })}
        isInvalid={fault !== undefined}
      />
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
