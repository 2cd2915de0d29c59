import { useTranslation } from 'react-i18next';
import type { CellFix } from '../../../core/model/import-choices.ts';
import { withoutFix } from '../../../state/import/cell-fixes.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './report.module.css';

type Props = { readonly name: string; readonly fixes: readonly CellFix[] };

/** Cells a person corrected, each with the way back. */
export function FixList({ name, fixes }: Props) {
  const { t } = useTranslation('report');
  const { imports } = useServices();
  if (fixes.length === 0) return null;
  return (
    <section className={styles.fixes} aria-label={t('fixes.title')}>
      <h6 className={styles.subtitle}>{t('fixes.title')}</h6>
      <ul>
        {fixes.toReversed().map(({ row, column, value }) => (
          <li key={`${row}/${column}`} className={styles.fix}>
            <span>{t(value === '' ? 'fixes.emptied' : 'fixes.fix', { row, column, value })}</span>
            <Button
              size="sm"
              variant="quiet"
              icon="undo"
              aria-label={t('fixes.undo_label', { row, column })}
              onClick={() => {
                imports.choose(name, (made) => withoutFix(made, { row, column }));
              }}
            >
              {t('fixes.undo')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
