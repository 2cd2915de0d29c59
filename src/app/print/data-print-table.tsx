import { useTranslation } from 'react-i18next';
import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useLanguage } from '../../i18n/use-language.ts';
import styles from './print-sheet.module.css';

export function DataPrintTable({ dataset }: { readonly dataset: DatasetSummary }) {
  const { t } = useTranslation(['data', 'model']);
  const format = useFormat();
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <caption>{t('files.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('files.kind')}</th>
          <th scope="col">{t('files.file')}</th>
          <th scope="col" className={styles.number}>
            {t('files.read')}
          </th>
          <th scope="col" className={styles.number}>
            {t('files.kept')}
          </th>
          <th scope="col" className={styles.number}>
            {t('files.set_aside')}
          </th>
          <th scope="col">{t('files.source')}</th>
        </tr>
      </thead>
      <tbody>
        {dataset.sources.map((source) => (
          <tr key={source.file}>
            <td>{t(`model:kind.${source.kind}`)}</td>
            <td>{source.file}</td>
            <td className={styles.number}>{format.integer(source.read)}</td>
            <td className={styles.number}>{format.integer(source.kept)}</td>
            <td className={styles.number}>{format.integer(source.setAside)}</td>
            <td>{source.source?.[language] ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
