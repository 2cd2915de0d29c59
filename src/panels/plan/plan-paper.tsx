import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetCell, TableSheet } from '../../core/io/write/table-sheet.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { Format } from '../../i18n/format.ts';
import { useFormat } from '../../i18n/use-format.ts';
import paper from '../briefing/paper.module.css';
import { weightsText } from './assessment-facts.tsx';
import { usePlanSheets } from './use-plan-sheets.ts';
import styles from './plan-paper.module.css';

/** Rows of one annex: more than ten pages are a file, not paper. */
const MOST_ROWS = 150;

/** The page on screen as an annex: mark, title, table, method, who signs. */
export function PlanPaper({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation(['plan', 'targets']);
  const format = useFormat();
  const [sheet] = usePlanSheets(result)();
  if (!sheet) return <p>{t('lines.empty')}</p>;
  return (
    <div className={`${paper.paper ?? ''} ${styles.annex ?? ''}`}>
      <p className={styles.marks}>
        <span>
          {t('paper.mark')} <span className={styles.blank} />
        </span>
        <span>
          {t('paper.copy')} <span className={styles.blank} />
        </span>
      </p>
      <p className={styles.kind}>{t('paper.annex')}</p>
      <h1 className={styles.title}>{sheet.title}</h1>
      <AnnexTable sheet={sheet} format={format} />
      {sheet.rows.length > MOST_ROWS ? (
        <p className={styles.note}>
          {t('paper.listed', {
            shown: format.integer(MOST_ROWS),
            total: format.integer(sheet.rows.length),
          })}
        </p>
      ) : null}
      <div className={styles.notes}>
        {sheet.notes.map((note) => (
          <p key={note}>{note}</p>
        ))}
        <p>
          {t('paper.method', {
            bandwidth: format.distance(result.config.density.bandwidthM),
            weights: weightsText(
              result.config.weights,
              (id) => t(`targets:component.${id}`),
              format,
            ),
          })}
        </p>
      </div>
      <div className={styles.signatures}>
        <Signature title={t('paper.made_by')} />
        <Signature title={t('paper.approved_by')} day={t('paper.place_day')} />
      </div>
    </div>
  );
}

function AnnexTable({ sheet, format }: { readonly sheet: TableSheet; readonly format: Format }) {
  const numeric = sheet.columns.map((_, place) =>
    sheet.rows.some((row) => typeof row[place] === 'number'),
  );
  const used = sheet.columns.map((_, place) =>
    sheet.rows.some((row) => row[place] !== null && row[place] !== ''),
  );
  const columns = sheet.columns.flatMap((column, place) =>
    used[place] ? [{ column, place }] : [],
  );
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {columns.map(({ column, place }) => (
            <th key={column.header} scope="col" data-numeric={numeric[place]}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sheet.rows.slice(0, MOST_ROWS).map((row, number) => (
          // A printed row is its number.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={number}>
            {columns.map(({ column, place }) => (
              <td
                key={column.header}
                data-numeric={numeric[place]}
                data-day={typeof row[place] === 'object' && row[place] !== null}
              >
                {cellText(row[place] ?? null, column.decimals ?? 0, format)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function cellText(cell: SheetCell, decimals: number, format: Format): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return format.fixed(cell, decimals);
  return typeof cell === 'string' ? cell : format.day(cell.day);
}

function Signature({ title, day = '' }: { readonly title: string; readonly day?: string }) {
  const { t } = useTranslation('plan');
  return (
    <div className={styles.signature}>
      <p className={styles.place}>{day === '' ? '\u00a0' : day}</p>
      <p className={styles.signer}>{title}</p>
      <p>{t('paper.sign')}</p>
    </div>
  );
}
