import { useTranslation } from 'react-i18next';
import type { DatasetSource } from '../../core/model/dataset.ts';
import { useApp } from '../../state/use-app.ts';
import styles from './file-table.module.css';
import { SetAsideAction } from './set-aside-action.tsx';

type Props = { readonly sources: readonly DatasetSource[]; readonly onIssues: () => void };

/** Files of a kind with rows that are not among the data, and the way to those rows. */
export function SetAsideFiles({ sources, onIssues }: Props) {
  const { t } = useTranslation('data');
  const files = useApp(({ project }) => project.files);
  return (
    <div className={styles.aside}>
      <p className={styles.source}>{t('records.aside_text')}</p>
      <ul className={styles.list}>
        {sources.map((source) => (
          <li key={`${source.file}/${source.sha256}`} className={styles.asideFile}>
            <p className={styles.kind}>{source.file}</p>
            <div className={styles.actions}>
              <SetAsideAction
                source={source}
                added={files.some(({ name }) => name === source.file)}
                onIssues={onIssues}
              />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
