import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import { AXIS_ORDERS } from '../../../core/model/import-choices.ts';
import type {
  AxisOrder,
  PlaceChoice,
  PlaceColumnChoice,
} from '../../../core/model/import-choices.ts';
import { Select } from '../../../ui/select.tsx';
import { Fold } from '../../../ui/fold.tsx';
import styles from './place.module.css';

type Props = {
  readonly report: ImportReport;
  readonly made: PlaceChoice | undefined;
  readonly onChange: (change: PlaceChoice) => void;
};

type Way = 'two' | 'pair' | 'wkt' | 'none';

/** Order of the axes, and the columns that hold the coordinates where the file has no geometry of its own. */
export function PlaceColumns({ report, made, onChange }: Props) {
  const { t } = useTranslation('import');
  const { headers, place } = report;
  const from = place?.from ?? [];
  const chosen = made?.columns ?? report.choices.place?.columns ?? guessed(from, headers);
  const way = wayOf(chosen, headers.length);
  const [x, y] = columnsOf(chosen);
  const axes = made?.axes ?? place?.candidates[place.chosen ?? 0]?.axes ?? 'by-size';
  const columns = headers.map((value) => ({ value, label: value }));
  const take = (next: Way): void => {
    onChange({ columns: choiceOf(next, x ?? headers[0] ?? '', y ?? headers[1] ?? '') });
  };
  return (
    <Fold title={t('place.more')}>
      <div className={styles.fields}>
        <Select<AxisOrder>
          label={t('place.axes')}
          value={axes}
          options={AXIS_ORDERS.map((value) => ({ value, label: t(`place.axes_${value}`) }))}
          onChange={(value) => {
            onChange({ axes: value });
          }}
        />
        {hasOwnGeometry(from) ? null : (
          <>
            <Select<Way>
              label={t('place.how')}
              value={way}
              options={(['two', 'pair', 'wkt', 'none'] as const).map((value) => ({
                value,
                label: t(`place.${value}`),
              }))}
              onChange={take}
            />
            {way === 'none' ? null : (
              <Select
                label={t(way === 'two' ? 'place.x' : 'place.columns')}
                value={x ?? ''}
                options={columns}
                onChange={(header) => {
                  onChange({ columns: choiceOf(way, header, y ?? '') });
                }}
              />
            )}
            {way === 'two' ? (
              <Select
                label={t('place.y')}
                value={y ?? ''}
                options={columns}
                onChange={(header) => {
                  onChange({ columns: choiceOf(way, x ?? '', header) });
                }}
              />
            ) : null}
          </>
        )}
      </div>
    </Fold>
  );
}

function hasOwnGeometry(from: readonly string[]): boolean {
  return from.length === 1 && from[0] === 'geometry';
}

function guessed(from: readonly string[], headers: readonly string[]): PlaceColumnChoice | null {
  const [x, y] = from.filter((header) => headers.includes(header));
  if (x === undefined) return null;
  return y === undefined ? { pair: x } : { x, y };
}

function wayOf(chosen: PlaceColumnChoice | null, columns: number): Way {
  if (!chosen || columns === 0) return 'none';
  if ('x' in chosen) return 'two';
  return 'pair' in chosen ? 'pair' : 'wkt';
}

function columnsOf(chosen: PlaceColumnChoice | null): readonly (string | undefined)[] {
  if (!chosen) return [];
  if ('x' in chosen) return [chosen.x, chosen.y];
  return ['pair' in chosen ? chosen.pair : chosen.wkt];
}

function choiceOf(way: Way, x: string, y: string): PlaceColumnChoice | null {
  if (way === 'none') return null;
  if (way === 'two') return { x, y };
  return way === 'pair' ? { pair: x } : { wkt: x };
}
