// oxlint-disable jsx-a11y/prefer-tag-over-role -- cells of a virtual grid
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport, SetAsideRow } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { useMeasuredWidth } from '../../../ui/use-measured-width.ts';
import { faultyHeaders } from './faulty-headers.ts';
import { FixOutcome } from './fix-outcome.tsx';
import { gridColumns } from './grid-columns.ts';
import { movedCell, within } from './grid-cursor.ts';
import type { GridCell } from './grid-cursor.ts';
import styles from './set-aside-grid.module.css';
import { SetAsideGridRow } from './set-aside-grid-row.tsx';
import { useCellFix } from './use-cell-fix.ts';
import { useSetAsideRows } from './use-set-aside-rows.ts';

const ROW_PX = 82;
const PREFIX = 'aside-cell';

/** Under way: the row stays as it was when it began, whatever the review says meanwhile. */
type Editing = GridCell & { readonly row: SetAsideRow };

type Props = { readonly pending: PendingImport; readonly report: ImportReport };

/** Rows set aside under the file's headers: arrows move, Enter edits, the faulty cell is marked. */
export function SetAsideGrid({ pending, report }: Props) {
  const { t } = useTranslation('report');
  const source = useSetAsideRows(pending.name, report);
  const { last, fix, valueOf, wholeOf } = useCellFix(pending);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [cursor, setCursor] = useState<GridCell | null>(null);
  const [box, widthPx] = useMeasuredWidth<HTMLDivElement>(380);
  // Held while rows are corrected and leave: columns must not move under the hand.
  const [columns] = useState(() => gridColumns(report));
  const pinned = editing && source.rowAt(editing.at)?.row !== editing.row.row ? editing : null;
  const count = source.count + (pinned ? 1 : 0);
  const rowAt = (at: number): SetAsideRow | undefined => {
    if (!pinned || at < pinned.at) return source.rowAt(at);
    return at === pinned.at ? pinned.row : source.rowAt(at - 1);
  };
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_PX,
    overscan: 4,
    initialRect: { width: 400, height: 400 },
  });
  const items = virtual.getVirtualItems();
  const [first, end] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  const { show } = source;
  useEffect(() => {
    show(first, end);
  }, [show, first, end]);

  const faultyOf = (row: SetAsideRow | undefined): number => {
    const faulty = row ? faultyHeaders(row.issues, report) : new Set<string>();
    return Math.max(
      0,
      columns.findIndex(({ header }) => faulty.has(header)),
    );
  };
  const start = cursor ?? { at: 0, column: faultyOf(rowAt(0)) };
  const here = within(start, count, columns.length);
  const goTo = (cell: GridCell): void => {
    setCursor(cell);
    virtual.scrollToIndex(cell.at);
  };
  const under = rowAt(here.at)?.row;
  useEffect(() => {
    if (!box.current?.contains(document.activeElement)) return;
    const cell = document.getElementById(`${PREFIX}-${here.at}-${here.column}`);
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [box, under, here.at, here.column]);
  const edit = async (cell: GridCell): Promise<void> => {
    const row = rowAt(cell.at);
    const column = columns[cell.column];
    if (!row || !column) return;
    goTo(cell);
    setEditing({ ...cell, row: await wholeOf(row, column.at, pinned ? null : cell.at) });
  };
  const save = (text: string, then: 'below' | 'next' | 'before' | 'stay'): void => {
    const column = editing && columns[editing.column];
    if (!editing || !column) return;
    const { at, row } = editing;
    fix(row, column, text);
    const step = { next: 1, before: -1, below: 0, stay: 0 }[then];
    const next = columns[editing.column + step];
    if (step !== 0 && next) {
      goTo({ at, column: editing.column + step });
      setEditing({ at, column: editing.column + step, row });
      return;
    }
    setEditing(null);
    if (then === 'stay') return;
    box.current?.focus();
    setCursor({ at, column: faultyOf(source.rowAt(pinned ? at : at + 1)) });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing || event.ctrlKey || event.metaKey || event.altKey) return;
    const moved = movedCell(event.key, here, count, columns.length);
    if (moved) {
      event.preventDefault();
      goTo(moved);
    } else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault();
      void edit(here);
    }
  };

  return (
    <>
      <div
        ref={box}
        className={styles.grid}
        role="grid"
        tabIndex={0}
        aria-label={t('aside.grid', { file: report.file })}
        aria-rowcount={count + 1}
        aria-colcount={columns.length + 1}
        aria-activedescendant={editing ? undefined : `${PREFIX}-${here.at}-${here.column}`}
        onKeyDown={onKeyDown}
        style={{ '--cells': String(columns.length), '--view': `${widthPx}px` }}
      >
        <div className={styles.head} role="row" aria-rowindex={1}>
          {columns.map(({ header, at }) => (
            <div key={at} className={styles.headCell} role="columnheader" title={header}>
              {header}
            </div>
          ))}
        </div>
        <div className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map((item) => (
            <SetAsideGridRow
              key={item.key}
              id={PREFIX}
              at={item.index}
              topPx={item.start}
              measure={virtual.measureElement}
              row={rowAt(item.index)}
              columns={columns}
              faulty={faultyHeaders(rowAt(item.index)?.issues ?? [], report)}
              valueOf={valueOf}
              cursor={here.at === item.index ? here.column : -1}
              editing={editing?.at === item.index ? editing.column : -1}
              onPick={(column) => {
                setCursor({ at: item.index, column });
              }}
              onEdit={(column) => void edit({ at: item.index, column })}
              onSave={save}
              onCancel={() => {
                setEditing(null);
                box.current?.focus();
              }}
            />
          ))}
        </div>
      </div>
      <p className={styles.keys}>{t('aside.keys')}</p>
      <FixOutcome row={last} pending={pending} report={report} />
    </>
  );
}
