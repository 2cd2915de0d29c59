import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { crsText } from './crs-text.ts';

/** "Bảng Excel, 1.250 dòng, trạm BTS, VN-2000 kinh tuyến 108°15′, chữ TCVN3." */
export function useUnderstood(report: ImportReport): string {
  const { t } = useTranslation(['import', 'model']);
  const format = useFormat();
  const { choices, encoding, kind, layers, place, rows } = report;
  const chosen = place?.candidates[place.chosen ?? -1];
  const layer = layers.length > 1 ? choices.layer : undefined;
  const where = (): string => {
    if (chosen) return crsText(chosen.crs, t, 'short');
    if (place) return t('understood.crs_unknown');
    return (report.located?.byAddress ?? 0) > 0 ? t('understood.by_address') : '';
  };
  const parts = [
    t('understood.table', {
      format: t(`format.${report.format}`),
      rows: format.integer(rows),
    }),
    layer === undefined ? '' : t('understood.layer', { layer }),
    kind ? lowered(t(`model:kind.${kind}`)) : t('understood.kind_unknown'),
    where(),
    encoding && encoding.used !== 'utf-8'
      ? t('understood.letters', { encoding: t(`encoding.${encoding.used}`) })
      : '',
  ];
  return `${parts.filter(Boolean).join(', ')}.`;
}

/** Inside a sentence; abbreviations stay as they are. */
function lowered(label: string): string {
  const [first = '', second = ''] = label;
  return second === second.toLocaleUpperCase('vi')
    ? label
    : first.toLocaleLowerCase('vi') + label.slice(1);
}
