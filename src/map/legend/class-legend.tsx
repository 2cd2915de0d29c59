import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { classRanges, digitsFor } from '../../core/brief/map/legend/class-ranges.ts';
import styles from './legend.module.css';

/** Classes low to high: colour, number, range; then "no data". The ranges are the locked breaks themselves. */
export function ClassLegend(props: {
  readonly breaks: readonly number[];
  readonly colours: readonly string[];
  readonly noData: string;
  readonly mark: 'line' | 'area' | 'point';
}) {
  const { breaks, colours, noData, mark } = props;
  const { t } = useTranslation('map');
  const format = useFormat();
  const digits = digitsFor(breaks);
  const ranges = classRanges(breaks, (value) => format.decimal(value, digits), {
    under: (bound) => t('legend.under', { bound }),
    between: (from, to) => t('legend.between', { from, to }),
    over: (bound) => t('legend.over', { bound }),
  });
  return (
    <ol className={styles.classes}>
      {ranges.map((range, place) => (
        <li key={range} className={styles.class}>
          <span
            className={styles.swatch}
            data-mark={mark}
            style={{ background: colours[place], '--width': `${3 + place}px` }}
          />
          <span className={styles.number}>{place + 1}</span>
          <span>{range}</span>
        </li>
      ))}
      <li className={styles.class}>
        <span
          className={styles.swatch}
          data-mark={mark}
          style={{ background: noData, '--width': '3px' }}
        />
        <span className={styles.number}>–</span>
        <span>{t('legend.no_data')}</span>
      </li>
    </ol>
  );
}
