import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { HotCritical } from '../../../core/targets/hot-critical.ts';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { Popover } from '../../../ui/popover.tsx';
import { DENSITY_CLASSES, binsOf } from './bin-targets.ts';
import type { MatrixBins } from './bin-targets.ts';
import type { CellAt } from './matrix-place.ts';
import styles from './matrix.module.css';

type Props = {
  readonly result: StudyResult;
  readonly matrix: HotCritical;
  /** The cell under the pointer. */
  readonly cell: CellAt | null;
};

/** Breaks, number, period and method; under the pointer, what stands in the cell. */
export function MatrixLegend({ result, matrix, cell }: Props): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const bins = binsOf(matrix);
  const breaks = t('matrix.breaks', {
    hot: format.decimal(matrix.hotFrom),
    dark: t(`matrix.dark_n.${matrix.measure}`, { n: format.decimal(matrix.darkFrom, 2) }),
  });
  const quiet = matrix.quietKinds.map((kind) => t(`model:target_kind.${kind}`));
  return (
    <div className={styles.legend}>
      <p className={styles.line}>{cell ? <CellText {...{ matrix, bins, cell }} /> : breaks}</p>
      <p className={styles.line}>
        {t('matrix.n', {
          n: format.integer(bins.total),
          period: format.period(result.period.from, result.period.to),
        })}
      </p>
      <ul className={styles.classes} aria-label={t('matrix.classes')}>
        {DENSITY_CLASSES.map((least, place) => (
          <li key={least} className={styles.class}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <rect
                className={styles.cell}
                data-shade={place}
                x={6 - 2.2 - place * 0.9}
                y={6 - 2.2 - place * 0.9}
                width={4.4 + place * 1.8}
                height={4.4 + place * 1.8}
                rx="1"
              />
            </svg>
            {classText(place, format.integer)}
          </li>
        ))}
        <li className={styles.method}>
          <Popover
            label={t('matrix.method_title')}
            align="end"
            trigger={<IconButton icon="info" size="sm" label={t('matrix.method_title')} />}
          >
            <div className={styles.methodText}>
              <p>{t('matrix.method_hot')}</p>
              <p>{t(`matrix.method_dark.${matrix.measure}`)}</p>
              <p>{t('matrix.method_break')}</p>
              {matrix.planned > 0 ? (
                <p>{t('matrix.planned', { n: format.integer(matrix.planned) })}</p>
              ) : null}
              {quiet.length > 0 ? <p>{t('matrix.quiet', { kinds: format.list(quiet) })}</p> : null}
              <p>{t('matrix.symbols')}</p>
            </div>
          </Popover>
        </li>
      </ul>
    </div>
  );
}

function classText(place: number, integer: (n: number) => string): string {
  const least = DENSITY_CLASSES[place] ?? 1;
  const next = DENSITY_CLASSES[place + 1];
  if (next === undefined) return `≥ ${integer(least)}`;
  return next - 1 === least ? integer(least) : `${integer(least)}–${integer(next - 1)}`;
}

function CellText({
  matrix,
  bins,
  cell,
}: {
  readonly matrix: HotCritical;
  readonly bins: MatrixBins;
  readonly cell: CellAt;
}): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  const count = bins.counts[cell.y * bins.hot.cells + cell.x] ?? 0;
  const span = (axis: MatrixBins['hot'], at: number): string => {
    if (at === 0) return '0';
    const low = format.rate(axis.from(at));
    const high = axis.to(at);
    return high === Infinity ? `≥ ${low}` : `${low}–${format.rate(high)}`;
  };
  return t('matrix.cell', {
    n: format.integer(count),
    hot: span(bins.hot, cell.x),
    dark: t(`matrix.dark_n.${matrix.measure}`, { n: span(bins.dark, cell.y) }),
  });
}
