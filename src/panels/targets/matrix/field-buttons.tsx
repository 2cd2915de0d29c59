import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MATRIX_FIELDS } from '../../../core/targets/hot-critical.ts';
import type { MatrixField } from '../../../core/targets/hot-critical.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import styles from './matrix.module.css';

type Props = {
  /** In the order of MATRIX_FIELDS. */
  readonly counts: readonly number[];
  readonly picked: MatrixField | null;
  /** In the corners of the plot; else side by side. */
  readonly over: boolean;
  readonly onPick: (field: MatrixField | null) => void;
};

/** The four fields by name and count: each filters the list; pressed again it lets go. */
export function FieldButtons({ counts, picked, over, onPick }: Props): ReactNode {
  const { t } = useTranslation('risk');
  const format = useFormat();
  return (
    <fieldset className={styles.fields} data-over={over} aria-label={t('matrix.fields')}>
      {MATRIX_FIELDS.map((field, place) => (
        <button
          key={field}
          type="button"
          className={styles.fieldButton}
          data-field={field}
          aria-pressed={picked === field}
          title={t(`matrix.field_hint.${field}`)}
          onClick={() => onPick(picked === field ? null : field)}
        >
          {t(`matrix.field.${field}`)}
          <span className={styles.count}>{format.integer(counts[place] ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}
