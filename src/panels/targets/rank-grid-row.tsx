// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events -- the grid answers the keys
import { memo } from 'react';
import type { ReactNode } from 'react';
import type { GridColumn } from './grid-column.ts';
import styles from './rank-grid.module.css';

type Props = {
  readonly id: string;
  readonly row: number;
  readonly place: number;
  readonly topPx: number;
  readonly heightPx: number;
  readonly columns: readonly GridColumn<string>[];
  readonly layout: string | undefined;
  readonly selected: boolean;
  readonly hovered: boolean;
  readonly active: boolean;
  readonly onHover: (row: number) => void;
  readonly onOpen: (row: number) => void;
};

export const RankGridRow = memo(function RankGridRow(props: Props): ReactNode {
  return (
    // Keys are handled by the grid, which holds the focus.
    <div
      role="row"
      id={props.id}
      aria-rowindex={props.place + 2}
      aria-selected={props.selected}
      className={`${styles.row} ${styles.dataRow} ${props.layout ?? ''}`}
      data-active={props.active}
      data-hovered={props.hovered}
      style={{ height: props.heightPx, transform: `translateY(${props.topPx}px)` }}
      onPointerEnter={() => props.onHover(props.row)}
      onClick={() => props.onOpen(props.row)}
    >
      {props.columns.map((column, place) => (
        <div
          key={column.id}
          role="gridcell"
          aria-colindex={place + 1}
          className={styles.cell}
          data-column={column.id}
          data-numeric={column.numeric}
        >
          {column.cell(props.row)}
        </div>
      ))}
    </div>
  );
});
