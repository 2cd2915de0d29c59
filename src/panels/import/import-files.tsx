import { useTranslation } from 'react-i18next';
import { importStatus } from '../../state/import/import-status.ts';
import type { ImportStatus } from '../../state/import/import-status.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Badge } from '../../ui/badge.tsx';
import type { BadgeTone } from '../../ui/badge.tsx';
import type { IconName } from '../../ui/icon.tsx';
import styles from './import-files.module.css';

const TONES: Readonly<Record<ImportStatus, BadgeTone>> = {
  reviewing: 'neutral',
  stopped: 'warning',
  unreadable: 'danger',
  asking: 'warning',
  empty: 'danger',
  ready: 'success',
};
const ICONS: Readonly<Record<ImportStatus, IconName>> = {
  reviewing: 'search',
  stopped: 'pause',
  unreadable: 'error',
  asking: 'help',
  empty: 'error',
  ready: 'check',
};

/** Every file that waits, and how far it is. */
export function ImportFiles() {
  const { t } = useTranslation('import');
  const { imports } = useServices();
  const { files, shown } = useApp(({ session }) => session.imports);
  return (
    <nav aria-label={t('page.files')}>
      <ul className={styles.list}>
        {files.map((pending) => (
          <li key={pending.name}>
            <button
              type="button"
              className={styles.file}
              aria-current={pending.name === shown}
              onClick={() => {
                imports.show(pending.name);
              }}
            >
              <span className={styles.name}>{pending.name}</span>
              <StatusBadge status={importStatus(pending)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function StatusBadge({ status }: { readonly status: ImportStatus }) {
  const { t } = useTranslation('import');
  return (
    <Badge tone={TONES[status]} icon={ICONS[status]}>
      {t(`status.${status}`)}
    </Badge>
  );
}
