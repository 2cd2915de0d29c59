import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { MATRIX_FIELDS } from '../../../core/targets/hot-critical.ts';
import type { MatrixField } from '../../../core/targets/hot-critical.ts';
import { densityClass } from './bin-targets.ts';
import type { MatrixBins } from './bin-targets.ts';
import { cellBox } from './matrix-place.ts';
import type { PlotBox, PlotPoint } from './matrix-place.ts';
import styles from './matrix.module.css';

type Props = {
  readonly bins: MatrixBins;
  readonly box: PlotBox;
  /** Where the two breaks cross. */
  readonly line: PlotPoint;
  readonly field: MatrixField | null;
};

/** Side of the square of each class of density, as a share of the cell: told by size as by shade. */
const SIDE = [0.4, 0.55, 0.7, 0.85, 1] as const;

/** The four fields, and how many targets stand where. */
export const MatrixShade = memo(function MatrixShade({ bins, box, line, field }: Props): ReactNode {
  const squares = useMemo(() => squaresOf(bins, box), [bins, box]);
  return (
    <>
      {MATRIX_FIELDS.map((id) => {
        const hot = id === 'protect' || id === 'patrol';
        const critical = id === 'protect' || id === 'harden';
        const left = hot ? line.x : box.left;
        const top = critical ? box.top : line.y;
        const right = hot ? box.left + box.width : line.x;
        const bottom = critical ? line.y : box.top + box.height;
        return (
          <rect
            key={id}
            className={styles.field}
            data-field={id}
            data-picked={id === field}
            x={left}
            y={top}
            width={right - left}
            height={bottom - top}
          />
        );
      })}
      {squares.map(({ key, x, y, width, height, shade }) => (
        <rect
          key={key}
          className={styles.cell}
          data-shade={shade}
          x={x}
          y={y}
          width={width}
          height={height}
          rx="1"
        />
      ))}
    </>
  );
});

function squaresOf(bins: MatrixBins, box: PlotBox) {
  return Array.from(bins.counts.entries()).flatMap(([cell, count]) => {
    const shade = densityClass(count);
    if (shade < 0) return [];
    const at = { x: cell % bins.hot.cells, y: Math.floor(cell / bins.hot.cells) };
    const room = cellBox(bins, box, at);
    const side = SIDE[shade] ?? 1;
    const [width, height] = [(room.width - 1) * side, (room.height - 1) * side];
    return [
      {
        key: cell,
        x: room.left + (room.width - width) / 2,
        y: room.top + (room.height - height) / 2,
        width,
        height,
        shade,
      },
    ];
  });
}
