// oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/control-has-associated-label -- cells of a virtual grid
import type { ReactNode } from 'react';
import type { GridColumn } from './grid-column.ts';
import type { Direction, Sort } from './sort.ts';
import styles from './rank-grid.module.css';

type Props<Column extends string> = {
  readonly columns: readonly GridColumn<Column>[];
  readonly sort: Sort<Column>;
  readonly onSort: (sort: Sort<Column>) => void;
  readonly layout: string | undefined;
  readonly heightPx: number;
};

export function RankGridHeader<Column extends string>(props: Props<Column>): ReactNode {
  const { columns, sort, onSort } = props;
  return (
    <div role="rowgroup" className={styles.head} style={{ height: props.heightPx }}>
      <div role="row" aria-rowindex={1} className={`${styles.row} ${props.layout ?? ''}`}>
        {columns.map((column, place) => {
          const sorted = column.id === sort.column;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-colindex={place + 1}
              aria-sort={sorted ? sort.direction : 'none'}
              className={styles.headCell}
              data-column={column.id}
              data-numeric={column.numeric}
            >
              <button
                type="button"
                className={styles.sort}
                title={column.hint}
                onClick={() =>
                  onSort({
                    column: column.id,
                    direction: sorted ? opposite(sort.direction) : column.first,
                  })
                }
              >
                <span>{column.label}</span>
                <span className={styles.arrow} aria-hidden="true">
                  {sorted ? (sort.direction === 'ascending' ? '▲' : '▼') : ''}
                </span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function opposite(direction: Direction): Direction {
  return direction === 'ascending' ? 'descending' : 'ascending';
}
