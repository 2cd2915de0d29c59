import { useTranslation } from 'react-i18next';
import { WGS84 } from '../../../core/geo/crs/projected.ts';
import type { RecordFormat } from '../../../core/io/write/record-writer.ts';
import { Select } from '../../../ui/select.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { crsOptions } from './crs-options.ts';
import styles from './records.module.css';
import type { AskedExport } from './use-export-records.ts';

/** By what people most often need. */
const SHOWN: readonly RecordFormat[] = ['xlsx', 'csv', 'geojson', 'flatgeobuf', 'kml', 'gpx'];

export type FormatChoiceProps = {
  readonly asked: AskedExport;
  readonly meridian: number;
  readonly onChange: (part: Partial<AskedExport>) => void;
};

/** The form of the files, the system of their coordinates, and what stands over their columns. */
export function FormatChoice({ asked, meridian, onChange }: FormatChoiceProps) {
  const { t } = useTranslation('shell');
  const { format } = asked;
  const onWgs84 = format === 'kml' || format === 'gpx';
  const forPeople = format === 'xlsx' || format === 'csv';
  return (
    <>
      <div className={styles.pair}>
        <div className={styles.choice}>
          <Select
            label={t('records.format')}
            value={format}
            options={SHOWN.map((value) => ({ value, label: t(`records.formats.${value}`) }))}
            onChange={(value) =>
              onChange({
                format: value,
                headersInWords: value === 'xlsx' || value === 'csv',
                ...(value === 'kml' || value === 'gpx' ? { crs: WGS84.id } : {}),
              })
            }
          />
          <p className={styles.note}>{t(`records.format_note.${format}`)}</p>
        </div>
        <div className={styles.choice}>
          <Select
            label={t('records.crs')}
            value={asked.crs}
            options={onWgs84 ? crsOptions(undefined, t).slice(0, 1) : crsOptions(meridian, t)}
            onChange={(crs) => onChange({ crs })}
          />
          {onWgs84 ? <p className={styles.note}>{t('records.crs_fixed')}</p> : null}
        </div>
      </div>
      {forPeople ? (
        <div className={styles.choice}>
          <span className={styles.label}>{t('records.headers')}</span>
          <SegmentedControl
            label={t('records.headers')}
            size="sm"
            value={asked.headersInWords ? 'words' : 'codes'}
            segments={[
              { value: 'words', label: t('records.headers_words') },
              { value: 'codes', label: t('records.headers_codes') },
            ]}
            onChange={(value) => onChange({ headersInWords: value === 'words' })}
          />
        </div>
      ) : null}
    </>
  );
}
