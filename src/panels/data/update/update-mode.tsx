import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import type { ImportComparison } from '../../../jobs/protocol/entry-jobs.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import styles from './update.module.css';

type Props = {
  readonly pending: PendingImport;
  readonly replaces: string;
  readonly comparison: ImportComparison;
};

/** What becomes of records the new file no longer has; asked only where there are any. */
export function UpdateMode({ pending, replaces, comparison }: Props) {
  const { t } = useTranslation('entry');
  const format = useFormat();
  const { imports } = useServices();
  const { changes, byHand } = comparison;
  const { updates } = pending.choices;
  const mode = updates && updates.file === undefined ? 'keep' : 'whole';
  const gone = format.integer(changes.gone.count);
  const choose = (next: 'whole' | 'keep'): void =>
    imports.choose(pending.name, ({ updates: _, ...made }) =>
      next === 'keep' ? { ...made, updates: { by: 'id' } } : made,
    );
  const unmatched = changes.unmatched.before + changes.unmatched.after;
  return (
    <>
      {changes.gone.count > 0 ? (
        <div className={styles.mode}>
          <p className={styles.label}>{t('update.how')}</p>
          <SegmentedControl
            label={t('update.how')}
            size="sm"
            value={mode}
            segments={[
              { value: 'whole', label: t('update.whole') },
              { value: 'keep', label: t('update.keep') },
            ]}
            onChange={choose}
          />
          <p className={styles.note}>{t(`update.${mode}_note`, { file: replaces, gone })}</p>
        </div>
      ) : null}
      {byHand > 0 ? (
        <p className={styles.note}>{t('update.by_hand', { count: byHand })}</p>
      ) : null}
      {unmatched > 0 ? (
        <p className={styles.note}>{t('update.unmatched', { count: unmatched })}</p>
      ) : null}
      <p className={styles.note}>{t('update.undo')}</p>
    </>
  );
}
