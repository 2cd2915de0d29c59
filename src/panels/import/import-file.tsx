import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { importStatus } from '../../state/import/import-status.ts';
import type { PendingImport } from '../../state/import/import-session.ts';
import { lastValue } from '../../state/reduce-session.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { FileTrouble } from './file-trouble.tsx';
import { StatusBadge } from './import-files.tsx';
import styles from './import-file.module.css';
import { ReviewedFile } from './reviewed-file.tsx';
import { ReviewProgress } from './review-progress.tsx';

/** One file: what was understood, what is asked, what it would give. */
export function ImportFile({ pending }: { readonly pending: PendingImport }) {
  const { t } = useTranslation('import');
  const format = useFormat();
  const { imports } = useServices();
  const alone = useApp(({ session }) => session.imports.files.length === 1);
  const { name, size, report, replaces, sha256 } = pending;
  const status = importStatus(pending);
  const known = lastValue(report);
  return (
    <article className={styles.file} aria-label={name} data-import-status={status}>
      <header className={styles.head}>
        <h4 className={styles.name}>{name}</h4>
        <IconButton
          icon="trash"
          size="sm"
          label={t('file.drop')}
          onClick={() => {
            imports.drop(name);
          }}
        />
        <p className={styles.about}>
          {alone ? <StatusBadge status={status} /> : null}
          <span>{format.bytes(size)}</span>
        </p>
        {replaces === undefined ? null : <ReplacesNote replaces={replaces} sha256={sha256} />}
      </header>
      {report.status === 'loading' ? (
        <ReviewProgress name={name} progress={report.progress} />
      ) : null}
      {report.status === 'failed' ? <FileTrouble name={name} issues={report.issues} again /> : null}
      {known && status === 'unreadable' ? <FileTrouble name={name} issues={known.issues} /> : null}
      {known && status !== 'unreadable' ? (
        <ReviewedFile pending={pending} report={known} waiting={report.status === 'loading'} />
      ) : null}
    </article>
  );
}

type ReplacesNoteProps = { readonly replaces: string; readonly sha256: string };

function ReplacesNote({ replaces, sha256 }: ReplacesNoteProps) {
  const { t } = useTranslation('import');
  const { store } = useServices();
  const file = store.getState().project.files.find((one) => one.name === replaces);
  const again = file?.sha256 === sha256;
  // a layer of the province stays where it is
  if (!file) return null;
  return (
    <p className={styles.replaces}>
      {again ? t('file.replaces_same') : t('file.replaces', { file: replaces })}
    </p>
  );
}
