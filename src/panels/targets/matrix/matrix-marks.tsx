import type { ReactNode } from 'react';
import type { TargetKind } from '../../../core/study/study-result.ts';
import { KIND_SHAPES } from '../kind-symbol.tsx';
import type { PlotPoint } from './matrix-place.ts';
import styles from './matrix.module.css';

export type MarkedTarget = { readonly target: number; readonly kind: TargetKind };

type Props = {
  /** The first of the list, lowest rank last. */
  readonly top: readonly MarkedTarget[];
  readonly placeOf: (target: number) => PlotPoint;
  /** Target numbers, −1 for none. */
  readonly hovered: number;
  readonly selected: number;
};

const SIZE = 11;

/** The first targets by the shape of their kind, and where the pointed and the chosen one stand. */
export function MatrixMarks({ top, placeOf, hovered, selected }: Props): ReactNode {
  return (
    <g aria-hidden="true">
      {top.toReversed().map(({ target, kind }) => {
        const { x, y } = placeOf(target);
        return (
          <svg
            key={target}
            className={styles.symbol}
            x={x - SIZE / 2}
            y={y - SIZE / 2}
            width={SIZE}
            height={SIZE}
            viewBox="0 0 14 14"
          >
            {KIND_SHAPES[kind]}
          </svg>
        );
      })}
      {[selected, hovered].map((target, place) => {
        if (target < 0) return null;
        const { x, y } = placeOf(target);
        return (
          <circle
            key={place === 0 ? 'selected' : 'hovered'}
            className={styles.ring}
            data-role={place === 0 ? 'selected' : 'hovered'}
            cx={x}
            cy={y}
            r={place === 0 ? 8 : 6.5}
          />
        );
      })}
    </g>
  );
}
