import { memo, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sliced } from '../../../core/basics/sliced.ts';
import { DARK_MEASURES } from '../../../core/targets/hot-critical.ts';
import type { DarkMeasure } from '../../../core/targets/hot-critical.ts';
import { TARGET_KINDS } from '../../../core/study/study-result.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { darkMeasure, matrixOf, matrixSliced } from '../../../state/focus/target-matrix.ts';
import type { MatrixPick } from '../../../state/focus/target-focus.ts';
import { useApp, useDispatch } from '../../../state/use-app.ts';
import { useSliced } from '../../../state/use-sliced.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { useMeasuredWidth } from '../../../ui/use-measured-width.ts';
import { useTargetActions } from '../use-target-actions.ts';
import { binsSliced } from './bin-targets.ts';
import { FieldButtons } from './field-buttons.tsx';
import { MatrixLegend } from './matrix-legend.tsx';
import type { CellAt } from './matrix-place.ts';
import { MatrixPlot } from './matrix-plot.tsx';
import styles from './matrix.module.css';

type Props = {
  /** The list as it is ranked now. */
  readonly ranked: StudyResult;
  readonly result: StudyResult;
  readonly hovered: number;
  readonly selected: number;
  /** Only the fields: something else needs the room now. */
  readonly folded: boolean;
};

/** So many of the first targets are drawn by themselves. */
const SYMBOLS = 20;
const PLOT_HEIGHT_PX = 206;
const FIRST_WIDTH_PX = 390;

/** With more targets than this the list is painted before the matrix is counted. */
const AT_ONCE = 50_000;

type Counted = Pick<Props, 'ranked' | 'result'> & { readonly measure: DarkMeasure };

/** Hot × critical: where a planner starts. A field, a cell or a drawn box filters the list and the map. */
export function HotCriticalMatrix(props: Props): ReactNode {
  const { ranked, result } = props;
  const measure = useApp((state) => darkMeasure(state.session.focus, result));
  const count = useCallback(() => counted({ ranked, result, measure }), [measure, ranked, result]);
  const shown = useSliced<Counted | null>(count, null);
  return shown ? <Matrix {...props} {...shown} /> : null;
}

/** What is shown, once its matrix and the cells of it are counted, and remembered. */
function* counted(shown: Counted): Sliced<Counted> {
  const { result, measure } = shown;
  if (result.targets.length > AT_ONCE) yield* binsSliced(yield* matrixSliced(result, measure));
  return shown;
}

const Matrix = memo(function Matrix(props: Props & Counted): ReactNode {
  const { ranked, result, measure, hovered, selected, folded } = props;
  const { t } = useTranslation('risk');
  const format = useFormat();
  const dispatch = useDispatch();
  const focus = useApp((state) => state.session.focus);
  const [wanted, setWanted] = useState(() => !isSmallScreen());
  const open = wanted && !folded;
  const [cell, setCell] = useState<CellAt | null>(null);
  const [frame, widthPx] = useMeasuredWidth<HTMLDivElement>(FIRST_WIDTH_PX);
  const actions = useTargetActions(result);
  const matrix = matrixOf(result, measure);
  const top = useMemo(
    () =>
      Array.from(ranked.targets.order.subarray(0, SYMBOLS), (target) => ({
        target,
        kind: TARGET_KINDS[ranked.targets.kind[target] ?? 0] ?? 'section',
      })),
    [ranked],
  );
  const pick = (next: MatrixPick | null): void =>
    dispatch({ type: 'session/set-focus', change: { pick: next } });

  return (
    <section className={styles.matrix} aria-label={t('matrix.title')}>
      <header className={styles.header}>
        <h3 className={styles.title}>{t('matrix.title')}</h3>
        {open ? (
          <SegmentedControl
            label={t('matrix.measure')}
            size="sm"
            value={darkMeasure(focus, result)}
            segments={DARK_MEASURES.map((value) => ({
              value,
              label: t(`matrix.measure_short.${value}`),
            }))}
            onChange={(next) =>
              dispatch({ type: 'session/set-focus', change: { measure: next, pick: null } })
            }
          />
        ) : null}
        <IconButton
          icon={open ? 'chevron-up' : 'chevron-down'}
          size="sm"
          label={t(open ? 'matrix.hide' : 'matrix.show')}
          aria-expanded={open}
          disabled={folded}
          onClick={() => setWanted(!wanted)}
        />
      </header>
      <div ref={frame} className={styles.frame} data-open={open}>
        {open ? (
          <MatrixPlot
            matrix={matrix}
            widthPx={widthPx}
            heightPx={PLOT_HEIGHT_PX}
            label={t('matrix.label', {
              counts: format.list(matrix.counts.map((count) => format.integer(count))),
            })}
            darkLabel={t(`matrix.dark_axis.${measure}`)}
            pick={focus.pick}
            top={top}
            hovered={hovered}
            selected={selected}
            onPick={pick}
            onHover={actions.hover}
            onOpen={actions.open}
            onCell={setCell}
          />
        ) : null}
        <FieldButtons
          counts={matrix.counts}
          picked={focus.pick?.type === 'field' ? focus.pick.field : null}
          over={open}
          onPick={(field) => pick(field ? { type: 'field', field } : null)}
        />
      </div>
      {open ? <MatrixLegend result={result} matrix={matrix} cell={cell} /> : null}
    </section>
  );
});

function isSmallScreen(): boolean {
  return typeof matchMedia === 'function' && matchMedia('(max-width: 760px)').matches;
}
