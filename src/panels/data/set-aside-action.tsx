import { useTranslation } from 'react-i18next';
import type { DatasetSource } from '../../core/model/dataset.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import styles from './file-table.module.css';

type Props = {
  readonly source: DatasetSource;
  /** A person added it: its rows can be corrected here. Those of the province come from outside. */
  readonly added: boolean;
  readonly onIssues: () => void;
};

/** The way to the rows of a file that are not among the data; nothing where all are. */
export function SetAsideAction({ source, added, onIssues }: Props) {
  const { t } = useTranslation('data');
  const format = useFormat();
  const { imports } = useServices();
  const number = format.integer(source.setAside);
  if (source.setAside === 0) return null;
  if (added) {
    return (
      <Button size="sm" onClick={() => void imports.reopen(source.file)}>
        {t('files.fix_rows', { number })}
      </Button>
    );
  }
  return (
    <>
      <Button size="sm" onClick={onIssues}>
        {t('files.see_rows', { number })}
      </Button>
      <span className={styles.source}>{t('files.not_here')}</span>
    </>
  );
}
