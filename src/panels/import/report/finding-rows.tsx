import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportFinding } from '../../../core/io/import/import-report.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp, useDispatch, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import styles from './report.module.css';

const FIRST_ROWS = 12;
const NEAR_ZOOM = 12;

/** Row numbers of a finding: each lights its record on the map. */
export function FindingRows({ finding }: { readonly finding: ImportFinding }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const [most, setMost] = useState(FIRST_ROWS);
  const { rows, records } = finding;
  return (
    <div className={styles.rows}>
      <span className={styles.rowsLabel}>{t('findings.rows')}</span>
      {rows.slice(0, most).map((row, at) => (
        <RowButton key={row} finding={finding} at={at} />
      ))}
      {rows.length > most ? (
        <Button size="sm" variant="quiet" onClick={() => setMost(most + 10 * FIRST_ROWS)}>
          {t('findings.more_rows', { number: format.integer(rows.length - most) })}
        </Button>
      ) : null}
      {rows.length <= most && records > rows.length ? (
        <span className={styles.note}>
          {t('findings.listed', { number: format.integer(rows.length) })}
        </span>
      ) : null}
    </div>
  );
}

function RowButton({ finding, at }: { readonly finding: ImportFinding; readonly at: number }) {
  const { t } = useTranslation('report');
  const dispatch = useDispatch();
  const { camera } = useServices();
  const row = finding.rows[at] ?? 0;
  const [lon, lat] = [finding.places[2 * at], finding.places[2 * at + 1]];
  const lit = useApp(
    ({ session: { imports } }) => imports.litRows.length === 1 && imports.litRows[0] === row,
  );
  return (
    <button
      type="button"
      className={classNames(styles.rowNumber, lit && styles.lit)}
      aria-pressed={lit}
      aria-label={t('findings.row', { row })}
      onClick={() => {
        dispatch({ type: 'session/set-imports', change: { litRows: lit ? [] : [row] } });
        if (!lit && lon !== undefined && lat !== undefined)
          camera.flyTo({ lon, lat, zoom: NEAR_ZOOM });
      }}
    >
      {row}
    </button>
  );
}
