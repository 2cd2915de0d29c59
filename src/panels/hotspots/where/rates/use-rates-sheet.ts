import { useTranslation } from 'react-i18next';
import { isWideInterval } from '../../../../core/hotspots/rates/wide-interval.ts';
import type { TableSheet } from '../../../../core/io/write/table-sheet.ts';
import type { RatesTable } from '../../../../core/study/rates-table.ts';
import type { StudyResult } from '../../../../core/study/study-result.ts';
import { useFormat } from '../../../../i18n/use-format.ts';

const HASH_DIGITS = 12;
const COLUMNS = [
  { id: 'place', width: 6 },
  { id: 'id', width: 24 },
  { id: 'name', width: 40 },
  { id: 'count', width: 10, decimals: 2 },
  { id: 'exposure', width: 12, decimals: 2 },
  { id: 'raw', width: 12, decimals: 4 },
  { id: 'rate', width: 12, decimals: 4 },
  { id: 'low', width: 12, decimals: 4 },
  { id: 'high', width: 12, decimals: 4 },
  { id: 'top', width: 12, decimals: 3 },
  { id: 'rank_low', width: 10 },
  { id: 'rank_high', width: 10 },
  { id: 'few', width: 8 },
] as const;

/** The list as a sheet: every unit, with what it was made from above it. */
export function useRatesSheet(table: RatesTable, result: StudyResult): () => TableSheet {
  const { t } = useTranslation(['rates', 'model']);
  const format = useFormat();
  const { exposureUnit, period, unit } = table;
  return () => ({
    name: t(`rates:unit.${unit}`),
    title: t('rates:sheet.title', { unit: t(`rates:unit.${unit}`) }),
    notes: [
      t('rates:sheet.period', { period: format.period(period.from, period.to) }),
      t('rates:sheet.kinds', {
        kinds: format.list(table.kinds.map((kind) => t(`model:incident_kind.${kind}`))),
      }),
      t(`rates:sheet.method.${table.fit.method}`),
      t('rates:sheet.unit', { exposure: t(`rates:of.${exposureUnit}`) }),
      t('rates:sheet.hashes', {
        data: result.dataHash.slice(0, HASH_DIGITS),
        result: result.hash.slice(0, HASH_DIGITS),
      }),
    ],
    columns: COLUMNS.map(({ id, ...shape }) => ({
      header: t(`rates:sheet.column.${id}`, { top: format.integer(table.top) }),
      ...shape,
    })),
    rows: table.id.map((id, at) => [
      at + 1,
      id,
      table.name[at] ?? '',
      table.count[at] ?? 0,
      table.exposure[at] ?? 0,
      table.raw[at] ?? 0,
      table.rate[at] ?? 0,
      table.low[at] ?? 0,
      table.high[at] ?? 0,
      table.pTop[at] ?? 0,
      table.rankLow[at] ?? 0,
      table.rankHigh[at] ?? 0,
      isWideInterval(table.low[at] ?? 0, table.high[at] ?? 0) ? t('rates:few') : '',
    ]),
  });
}
