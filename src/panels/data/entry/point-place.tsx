import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readPlaceText } from '../../../core/io/entry/read-place-text.ts';
import type { PlaceFault } from '../../../core/io/entry/read-place-text.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { withTypedPlace } from '../../../state/entry/draft-edits.ts';
import type { EntryDraft, Vertex } from '../../../state/entry/entry-session.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import fieldStyles from '../../../ui/field.module.css';
import { Icon } from '../../../ui/icon.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import styles from './entry.module.css';
import { SnapDistance } from './snap-distance.tsx';
import { WGS84_ID, useCrsOptions } from './use-crs-options.ts';
import { useFaultText } from './use-fault-text.ts';
import { useSnapText } from './use-snap-text.ts';

/** A press that may be off by more is told so. */
const COARSE_M = 30;

/** Where a record is: pressed on the map, typed in any system, or at an asset. */
export function PointPlace({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation('entry');
  const say = useFaultText();
  const vertex = draft.parts[0]?.[0];
  const isIncident = draft.kind === 'incident';
  const faults = draft.issues.filter(({ code }) => code.startsWith('geometry.'));
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('place.title')}</legend>
      <output className={styles.where}>
        {vertex ? (
          <PlaceShown vertex={vertex} snaps={isIncident} />
        ) : (
          <span>{t(isIncident ? 'place.none' : 'place.none_plain')}</span>
        )}
      </output>
      {faults.map((issue) => (
        <p key={issue.code} className={fieldStyles.error}>
          {say(issue)}
        </p>
      ))}
      <TypedPlace draft={draft} />
      {isIncident ? <SnapDistance label={t('place.snap')} /> : null}
      <p className={styles.note}>{t('place.keyboard')}</p>
    </fieldset>
  );
}

function PlaceShown({ vertex, snaps }: { readonly vertex: Vertex; readonly snaps: boolean }) {
  const { t } = useTranslation('entry');
  const format = useFormat();
  const snapText = useSnapText();
  const snapM = useApp(({ session }) => session.entry.snapM);
  const [lon, lat] = vertex.place;
  return (
    <>
      <span className={styles.coordinates}>
        <Icon name="pin" size={16} />
        {t('place.at', { lat: format.fixed(lat, 5), lon: format.fixed(lon, 5) })}
      </span>
      {vertex.snap ? (
        <span className={styles.snap}>
          <Icon name="link" size={16} />
          {snapText(vertex.snap)}
        </span>
      ) : snaps && snapM > 0 ? (
        <span>{t('place.not_snapped', { distance: format.distance(snapM) })}</span>
      ) : null}
      {(vertex.aboutM ?? 0) > COARSE_M ? (
        <span>{t('place.coarse', { distance: format.distance(vertex.aboutM ?? 0) })}</span>
      ) : null}
    </>
  );
}

function TypedPlace({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation('entry');
  const { entry } = useServices();
  const options = useCrsOptions();
  const [crs, setCrs] = useState(WGS84_ID);
  const text = draft.untaken ?? '';
  const [fault, setFault] = useState<PlaceFault | null>(null);
  const place = (): void => {
    const read = readPlaceText(text, crs);
    if ('fault' in read) setFault(read.fault);
    else {
      setFault(null);
      entry.change((one) => withTypedPlace(one, null));
      void entry.place(read.place);
    }
  };
  return (
    <div className={styles.typed}>
      <TextField
        label={t('place.text')}
        value={text}
        placeholder={t('place.placeholder')}
        autoComplete="off"
        error={fault ? t(`place.fault.${fault}`) : undefined}
        onChange={(value) => {
          entry.change((one) => withTypedPlace(one, value.trim() === '' ? null : value));
          setFault(null);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          place();
        }}
      />
      <Select
        label={t('place.crs')}
        value={crs}
        options={options}
        onChange={(value) => {
          setCrs(value);
          setFault(null);
        }}
      />
      <Button className={styles.set} disabled={text.trim() === ''} onClick={place}>
        {t('place.set')}
      </Button>
    </div>
  );
}
