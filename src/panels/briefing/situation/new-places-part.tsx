import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { targetLabel } from '../../../i18n/target-label.ts';
import { FigureRow } from './figure-row.tsx';
import type { PartProps } from './pick.ts';
import { PickedIncidents } from './picked-incidents.tsx';
import styles from './situation.module.css';

const SHOWN = 5;

/** Places that came on the list within the last 90 days. */
export function NewPlacesPart({ result, situation, picked, pick }: PartProps): ReactNode {
  const { t } = useTranslation('situation');
  const format = useFormat();
  const { repeated, communes } = situation.newPlaces;
  const rows = [
    ...repeated.slice(0, SHOWN).map((place) => {
      const { name, place: where, commune } = targetLabel(result, place.number, format);
      return {
        ...place,
        id: `target ${place.number}`,
        name: [name, where, commune].filter((part) => part !== '').join(' · '),
        note: t('places.repeated'),
      };
    }),
    ...communes.slice(0, SHOWN).map((place) => ({
      ...place,
      id: `area ${place.number}`,
      name: result.areas.name[place.number] ?? '',
      note: t('places.commune'),
    })),
  ];
  return (
    <section className={styles.part} aria-label={t('places.title')}>
      <h3 className={styles.title}>{t('places.title')}</h3>
      {rows.length === 0 ? <p className={styles.text}>{t('places.none')}</p> : null}
      <ul className={styles.rows}>
        {rows.map(({ id, name, note, incidents, rows: behind }) => (
          <li key={id}>
            <FigureRow
              figure={format.integer(incidents)}
              label={name}
              note={note}
              open={picked?.id === id}
              onPick={() => pick({ part: 'places', id, title: name, rows: behind })}
            />
            {picked?.id === id ? (
              <PickedIncidents result={result} situation={situation} pick={picked} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
