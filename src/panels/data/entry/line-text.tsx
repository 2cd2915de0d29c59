import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LonLat } from '../../../core/geo/lon-lat.ts';
import { readPlaceText } from '../../../core/io/entry/read-place-text.ts';
import type { PlaceFault } from '../../../core/io/entry/read-place-text.ts';
import { writePlaceText } from '../../../core/io/entry/write-place-text.ts';
import { withPlaces, withTypedPlace } from '../../../state/entry/draft-edits.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import fieldStyles from '../../../ui/field.module.css';
import { Select } from '../../../ui/select.tsx';
import styles from './entry.module.css';
import { WGS84_ID, useCrsOptions } from './use-crs-options.ts';

type LineFault = { readonly row: number; readonly fault: PlaceFault };

/** The points of a line as text: all of it can be drawn and mended without a pointer. */
export function LineText({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation('entry');
  const { entry } = useServices();
  const id = useId();
  const options = useCrsOptions();
  const [crs, setCrs] = useState(WGS84_ID);
  const typed = draft.untaken;
  const [fault, setFault] = useState<LineFault | null>(null);
  const text = typed ?? textOf(draft, crs);
  const take = (): void => {
    const read = readLines(text, crs);
    if ('fault' in read) {
      setFault(read);
      return;
    }
    setFault(null);
    entry.change((one) => ({
      ...withTypedPlace(withPlaces(one, read.parts), null),
      drawing: false,
    }));
  };
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>{t('line.text')}</summary>
      <div className={styles.lineText}>
        <Select label={t('place.crs')} value={crs} options={options} onChange={setCrs} />
        <textarea
          id={id}
          rows={8}
          className={classNames(fieldStyles.control, styles.textarea)}
          aria-label={t('line.text')}
          aria-describedby={`${id}-note`}
          aria-invalid={fault !== null}
          spellCheck={false}
          value={text}
          onChange={(event) => {
            const untaken = event.currentTarget.value;
            entry.change((one) => withTypedPlace(one, untaken));
            setFault(null);
          }}
        />
        <span id={`${id}-note`} className={fault ? fieldStyles.error : fieldStyles.hint}>
          {fault
            ? t('line.fault', { row: fault.row, text: t(`place.fault.${fault.fault}`) })
            : t('line.text_hint')}
        </span>
        <Button size="sm" disabled={typed === null} onClick={take}>
          {t('line.take')}
        </Button>
      </div>
    </details>
  );
}

function textOf({ parts, decimal }: EntryDraft, crs: string): string {
  return parts
    .map((part) => part.map(({ place }) => writePlaceText(place, crs, decimal)).join('\n'))
    .join('\n\n');
}

function readLines(text: string, crs: string): LineFault | { readonly parts: LonLat[][] } {
  const parts: LonLat[][] = [[]];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      if ((parts.at(-1)?.length ?? 0) > 0) parts.push([]);
      continue;
    }
    const read = readPlaceText(line, crs);
    if ('fault' in read) return { row: index + 1, fault: read.fault };
    parts.at(-1)?.push(read.place);
  }
  const drawn = parts.filter((part) => part.length > 0);
  return { parts: drawn.length > 0 ? drawn : [[]] };
}
