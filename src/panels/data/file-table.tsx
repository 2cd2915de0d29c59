import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { DatasetSource } from '../../core/model/dataset.ts';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './file-table.module.css';
import { KIND_ICONS } from './kind-icons.ts';
import { SetAsideAction } from './set-aside-action.tsx';

const FileChoices = lazy(async () => ({
  default: (await import('../import/report/file-choices.tsx')).FileChoices,
}));

type Props = {
  readonly dataset: DatasetSummary;
  /** Leads to the list of issues. */
  readonly onIssues: () => void;
};

/** Every file: what it is, how much of it was kept, how it was read, where it comes from. */
export function FileTable({ dataset, onIssues }: Props) {
  const { t } = useTranslation('data');
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('files.title')}</h3>
      <ul className={styles.list}>
        {dataset.sources.map((source) => (
          <FileRow key={`${source.file}/${source.sha256}`} source={source} onIssues={onIssues} />
        ))}
      </ul>
    </section>
  );
}

type RowProps = { readonly source: DatasetSource; readonly onIssues: () => void };

function FileRow({ source, onIssues }: RowProps) {
  const { t } = useTranslation(['data', 'model']);
  const format = useFormat();
  const language = useLanguage();
  const { removeFile } = useServices();
  const added = useApp((state) => state.project.files.some(({ name }) => name === source.file));
  const origin = [source.source?.[language], source.licence].filter(Boolean).join(' · ');
  return (
    <li className={styles.row}>
      <span className={styles.glyph}>
        <Icon name={KIND_ICONS[source.kind]} size={18} />
      </span>
      <div>
        <p className={styles.kind}>{t(`model:kind.${source.kind}`)}</p>
        <p className={styles.file} title={source.file}>
          {source.file}
        </p>
      </div>
      <p className={styles.counts}>
        {t('files.kept_of', {
          kept: format.integer(source.kept),
          read: format.integer(source.read),
        })}
      </p>
      {added ? (
        <IconButton
          icon="trash"
          size="sm"
          label={t('files.remove', { file: source.file })}
          onClick={() => void removeFile(source.file)}
        />
      ) : (
        <span />
      )}
      <FileSum source={source} />
      {origin === '' ? null : <p className={styles.source}>{origin}</p>}
      {added || source.setAside > 0 ? (
        <div className={styles.actions}>
          <SetAsideAction source={source} added={added} onIssues={onIssues} />
          {added ? <ReviewAgain file={source.file} /> : null}
        </div>
      ) : null}
      {source.choices ? (
        <details className={styles.how}>
          <summary>{t('files.how')}</summary>
          <Suspense fallback={null}>
            <LaterMessages>
              <FileChoices choices={source.choices} />
            </LaterMessages>
          </Suspense>
        </details>
      ) : null}
    </li>
  );
}

/** read = kept + set aside, where not all was kept as it is; what was repaired is among the kept. */
function FileSum({ source: { read, kept, repaired = 0, setAside } }: Pick<RowProps, 'source'>) {
  const { t } = useTranslation('data');
  const format = useFormat();
  if (setAside === 0 && repaired === 0) return null;
  const values = {
    read: format.integer(read),
    kept: format.integer(kept),
    repaired: format.integer(repaired),
    aside: format.integer(setAside),
  };
  return (
    <p className={styles.sum} data-aside={setAside > 0}>
      {t(repaired > 0 ? 'files.sum_repaired' : 'files.sum', values)}
    </p>
  );
}

function ReviewAgain({ file }: { readonly file: string }) {
  const { t } = useTranslation('data');
  const { imports } = useServices();
  return (
    <Button
      size="sm"
      variant="quiet"
      aria-label={t('files.review_named', { file })}
      onClick={() => void imports.reopen(file)}
    >
      {t('files.review')}
    </Button>
  );
}
