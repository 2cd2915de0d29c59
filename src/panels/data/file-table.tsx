import { useTranslation } from 'react-i18next';
import type { DatasetSource } from '../../core/model/dataset.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import type { DatasetSummary } from '../../jobs/protocol.ts';
import { useApp, useServices } from '../../state/use-app.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import styles from './file-table.module.css';
import { KIND_ICONS } from './kind-icons.ts';

/** Every file: what it is, how much of it was kept, where it comes from. */
export function FileTable({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation('data');
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{t('files.title')}</h3>
      <ul className={styles.list}>
        {dataset.sources.map((source) => (
          <FileRow key={`${source.file}/${source.sha256}`} source={source} />
        ))}
      </ul>
    </section>
  );
}

function FileRow({ source }: { readonly source: DatasetSource }) {
  const { t } = useTranslation(['data', 'model']);
  const format = useFormat();
  const language = useLanguage();
  const { imports, removeFile } = useServices();
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
      <div className={styles.counts}>
        <p>{t('files.kept_of', { kept: format.integer(source.kept), read: format.integer(source.read) })}</p>
        {source.setAside > 0 ? (
          <p className={styles.aside}>
            {t('files.set_aside_count', { number: format.integer(source.setAside) })}
          </p>
        ) : null}
      </div>
      {added ? (
        <span className={styles.actions}>
          <IconButton
            icon="eye"
            size="sm"
            label={t('files.reopen', { file: source.file })}
            onClick={() => void imports.reopen(source.file)}
          />
          <IconButton
            icon="trash"
            size="sm"
            label={t('files.remove', { file: source.file })}
            onClick={() => void removeFile(source.file)}
          />
        </span>
      ) : (
        <span />
      )}
      {origin === '' ? null : <p className={styles.source}>{origin}</p>}
    </li>
  );
}
