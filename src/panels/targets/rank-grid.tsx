// Rows of a virtual list cannot be table rows: the grid is made of roles.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { GridColumn } from './grid-column.ts';
import { keyStep } from './key-step.ts';
import { RankGridHeader } from './rank-grid-header.tsx';
import { RankGridRow } from './rank-grid-row.tsx';
import type { Sort } from './sort.ts';
import styles from './rank-grid.module.css';

export type RankGridProps<Column extends string> = {
  readonly label: string;
  readonly columns: readonly GridColumn<Column>[];
  /** Row numbers in display order. */
  readonly rows: Uint32Array;
  readonly sort: Sort<Column>;
  readonly onSort: (sort: Sort<Column>) => void;
  /** Row numbers, −1 for none. */
  readonly selected: number;
  readonly hovered: number;
  readonly onHover: (row: number) => void;
  readonly onOpen: (row: number) => void;
  readonly onClose: () => void;
  readonly onToggle?: (row: number) => void;
  /** Class with the grid template: columns are placed by `data-column`. */
  readonly layout: string | undefined;
  readonly rowHeightPx: number;
  readonly headerHeightPx: number;
  /** Rows glide to new places instead of jumping: where their order is what changes. */
  readonly gliding: boolean;
};

/** A ranked list of any length: only rows in view are in the page, all of them are one key away. */
export function RankGrid<Column extends string>(props: RankGridProps<Column>): ReactNode {
  const { rows, selected, hovered, onHover, onOpen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const gridId = useId();
  const [activeRow, setActiveRow] = useState(-1);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => props.rowHeightPx,
    overscan: 6,
    scrollPaddingEnd: props.headerHeightPx,
  });
  const { measure } = virtual;
  useEffect(() => measure(), [measure, props.rowHeightPx]);
  const activePlace = Math.max(0, rows.indexOf(activeRow));

  const show = useCallback(
    (row: number) => {
      const place = rows.indexOf(row);
      if (place >= 0) virtual.scrollToIndex(place, { align: 'auto' });
    },
    [rows, virtual],
  );
  useEffect(() => {
    if (selected < 0) return;
    setActiveRow(selected);
    show(selected);
    // Only a new selection moves the list; a new order or filter does not.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [selected]);

  const open = useCallback(
    (row: number) => {
      setActiveRow(row);
      onOpen(row);
    },
    [onOpen],
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const page = Math.max(
      1,
      Math.floor((scroller.current?.clientHeight ?? 0) / props.rowHeightPx) - 1,
    );
    const current = rows[activePlace];
    if (current === undefined) return;
    if (event.key === 'Enter') open(current);
    else if (event.key === 'Escape') props.onClose();
    else if (event.key === ' ' && props.onToggle) props.onToggle(current);
    else {
      const place = keyStep(event.key, activePlace, rows.length, page);
      const row = place === null ? undefined : rows[place];
      if (row === undefined) return;
      setActiveRow(row);
      onHover(row);
      show(row);
    }
    event.preventDefault();
  };

  const items = virtual.getVirtualItems();
  const activeShown = items.some((item) => item.index === activePlace);
  return (
    // The grid itself has the focus and names its active row (aria-activedescendant).
    <div
      ref={scroller}
      role="grid"
      tabIndex={0}
      className={styles.grid}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={props.columns.length}
      aria-activedescendant={activeShown ? `${gridId}-${rows[activePlace] ?? 0}` : undefined}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onHover(-1)}
      onBlur={() => onHover(-1)}
    >
      <RankGridHeader
        columns={props.columns}
        sort={props.sort}
        onSort={props.onSort}
        layout={props.layout}
        heightPx={props.headerHeightPx}
      />
      <div
        role="rowgroup"
        className={styles.body}
        data-gliding={props.gliding}
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const row = rows[item.index] ?? 0;
          return (
            <RankGridRow
              key={row}
              id={`${gridId}-${row}`}
              row={row}
              place={item.index}
              topPx={item.start}
              heightPx={props.rowHeightPx}
              columns={props.columns}
              layout={props.layout}
              selected={row === selected}
              hovered={row === hovered}
              active={item.index === activePlace}
              onHover={onHover}
              onOpen={open}
            />
          );
        })}
      </div>
    </div>
  );
}
