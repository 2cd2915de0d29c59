import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedZone } from '../../../core/patrol/plan/patrol-plan.ts';
import { changeZones } from '../../../state/patrol/change-zones.ts';
import { describedZone, draftId } from '../../../state/patrol/zone-drafts.ts';
import type { ZoneWords } from '../../../state/patrol/zone-drafts.ts';
import { useServices } from '../../../state/use-app.ts';
import { cleanLine, useKeptText } from '../../../state/use-kept-text.ts';
import { TextField } from '../../../ui/text-field.tsx';
import { zoneName } from './zone-name.ts';
import styles from './plan-view.module.css';

const FIELDS = ['name', 'unit', 'contact'] as const;
const LONGEST: Readonly<Record<(typeof FIELDS)[number], number>> = {
  name: 200,
  unit: 500,
  contact: 200,
};

/** Name, unit in charge and its line: kept when the field is left, as the plan is made anew then. */
export function ZoneWordsForm({ zone }: { readonly zone: PlannedZone }): ReactNode {
  const { t } = useTranslation('patrol');
  const { store } = useServices();
  const keep = (words: Partial<ZoneWords>): void => {
    changeZones(store, (zones) => describedZone(zones, draftId(zone), words));
  };
  return (
    <div className={styles.words}>
      {FIELDS.map((field) => (
        <KeptField
          key={field}
          label={t(`zone.${field}`)}
          value={zone[field]}
          longest={LONGEST[field]}
          placeholder={field === 'name' ? zoneName({ ...zone, name: '' }, t) : ''}
          onKeep={(text) => keep({ [field]: text })}
        />
      ))}
      <p className={styles.soft}>{t('zone.no_persons')}</p>
    </div>
  );
}

function KeptField(props: {
  readonly label: string;
  readonly value: string;
  readonly longest: number;
  readonly placeholder: string;
  readonly onKeep: (text: string) => void;
}): ReactNode {
  const { label, value, longest, placeholder, onKeep } = props;
  const { field, takeBack } = useKeptText(value, onKeep, { clean: cleanLine, atPauses: false });
  return (
    <TextField
      label={label}
      {...field}
      maxLength={longest}
      placeholder={placeholder}
      autoComplete="off"
      onKeyDown={(event) => {
        if (event.key === 'Enter') field.onBlur();
        else if (event.key === 'Escape') takeBack();
        else field.onKeyDown(event);
      }}
    />
  );
}
