import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import type { PendingImport } from '../../state/import/import-session.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './import-file.module.css';

/** Choices of an earlier file with these headers were used again; they may be given up. */
export function RememberedNote({
  pending: { name, remembered },
}: {
  readonly pending: PendingImport;
}) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { imports } = useServices();
  if (!remembered) return null;
  return (
    <div className={styles.remembered}>
      <p>{t('memory.used', { day: format.day(remembered.at) })}</p>
      <Button
        size="sm"
        onClick={() => {
          imports.forget(name);
        }}
      >
        {t('memory.forget')}
      </Button>
    </div>
  );
}
