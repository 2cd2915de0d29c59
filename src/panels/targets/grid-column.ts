import type { ReactNode } from 'react';
import type { Direction } from './sort.ts';

export type GridColumn<Column extends string> = {
  readonly id: Column;
  readonly label: string;
  /** What the column says, in one sentence. */
  readonly hint: string;
  readonly numeric: boolean;
  /** Direction of the first click. */
  readonly first: Direction;
  readonly cell: (row: number) => ReactNode;
};
