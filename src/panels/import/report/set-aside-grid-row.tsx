// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the grid answers the keys
import { useTranslation } from 'react-i18next';
import type { SetAsideRow } from '../../../core/io/import/import-report.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useIssueText } from '../../data/use-issue-text.ts';
import { CellEditor } from './cell-editor.tsx';
import type { SaveCell } from './cell-editor.tsx';
import styles from './set-aside-grid.module.css';
import type { ShownColumn } from './shown-columns.ts';

export type SetAsideGridRowProps = {
  /** Cells are `<id>-<at>-<column>`. */
  readonly id: string;
  readonly at: number;
  readonly topPx: number;
  readonly measure: (element: Element | null) => void;
  /** Absent while it is on the way. */
  readonly row: SetAsideRow | undefined;
  readonly columns: readonly ShownColumn[];
  readonly faulty: ReadonlySet<string>;
  readonly valueOf: (row: SetAsideRow, column: ShownColumn) => string;
  /** Column of the cursor and of the editor; −1 for none in this row. */
  readonly cursor: number;
  readonly editing: number;
  readonly onPick: (column: number) => void;
  readonly onEdit: (column: number) => void;
  readonly onSave: SaveCell;
  readonly onCancel: () => void;
};

/** Why a row fell, above its cells. */
export function SetAsideGridRow(props: SetAsideGridRowProps) {
  const { at, topPx, measure, row, columns } = props;
  return (
    <div
      ref={measure}
      data-index={at}
      className={styles.row}
      role="row"
      aria-rowindex={at + 2}
      style={{ transform: `translateY(${topPx}px)` }}
    >
      {row ? <Reason {...props} row={row} /> : null}
      <div className={styles.cells}>
        {columns.map((column, place) => (
          <Cell key={column.at} {...props} column={column} place={place} />
        ))}
      </div>
    </div>
  );
}

type ReasonProps = SetAsideGridRowProps & { readonly row: SetAsideRow };

function Reason({ row, columns, faulty, onEdit }: ReasonProps) {
  const { t } = useTranslation('report');
  const issueText = useIssueText();
  const [reason] = row.issues;
  const at = columns.findIndex(({ header }) => faulty.has(header));
  return (
    <div className={styles.reason} role="rowheader">
      <p>
        <strong>{t('aside.row', { row: row.row })}</strong>{' '}
        {reason ? issueText(reason) : t('aside.no_reason')}
      </p>
      {at < 0 ? null : (
        <Button
          size="sm"
          tabIndex={-1}
          aria-label={t('aside.fix_row_label', { row: row.row })}
          onClick={() => {
            onEdit(at);
          }}
        >
          {t('aside.fix_row')}
        </Button>
      )}
    </div>
  );
}

type CellProps = SetAsideGridRowProps & { readonly column: ShownColumn; readonly place: number };

function Cell(props: CellProps) {
  const { id, at, row, column, place, faulty, cursor, editing, onPick, onEdit } = props;
  const { t } = useTranslation('report');
  const { header } = column;
  const isFaulty = faulty.has(header);
  const value = row ? props.valueOf(row, column) : '';
  return (
    <div
      id={`${id}-${at}-${place}`}
      className={styles.cell}
      role="gridcell"
      tabIndex={-1}
      aria-colindex={place + 2}
      aria-invalid={isFaulty}
      data-cursor={cursor === place}
      title={isFaulty ? t('aside.fault', { column: header }) : value}
      onClick={() => {
        onPick(place);
      }}
      onDoubleClick={() => {
        onEdit(place);
      }}
    >
      {row && editing === place ? (
        <CellEditor
          key={`${row.row}/${place}`}
          label={t('aside.editor', { column: header, row: row.row })}
          value={value}
          onSave={props.onSave}
          onCancel={props.onCancel}
        />
      ) : (
        <>
          {isFaulty ? <Icon name="alert" size={14} /> : null}
          <span className={styles.value}>
            {value === '' && isFaulty ? <em>{t('aside.empty_cell')}</em> : value}
          </span>
        </>
      )}
    </div>
  );
}
