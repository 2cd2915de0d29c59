import { useTranslation } from 'react-i18next';
import { APP_VERSION } from '../../core/study/app-version.ts';
import { lastDataset, lastResult } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './about-dialog.module.css';
import { useCloseDialog } from './use-close-dialog.ts';

export function AboutDialog() {
  const { t } = useTranslation(['shell', 'common']);
  const dataHash = useApp((state) => lastDataset(state)?.hash);
  const resultHash = useApp((state) => lastResult(state)?.hash);
  const facts = [
    [t('about.version'), APP_VERSION],
    [t('about.data_hash'), dataHash],
    [t('about.result_hash'), resultHash],
  ] as const;
  return (
    <Dialog open onClose={useCloseDialog()} title={t('common:app.title')}>
      <div className={styles.stack}>
        <p>{t('about.text')}</p>
        <p>{t('about.privacy')}</p>
        <dl className={styles.facts}>
          {facts.map(([term, value]) =>
            value === undefined ? null : <FactRow key={term} term={term} value={value} />,
          )}
        </dl>
        <p>{t('about.licences')}</p>
      </div>
    </Dialog>
  );
}

function FactRow({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.code}>{value}</dd>
    </>
  );
}
