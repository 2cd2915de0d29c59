import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import { Button } from '../../ui/button.tsx';
import styles from './import-file.module.css';
import { useUnderstood } from './use-understood.ts';

type Props = {
  readonly report: ImportReport;
  readonly changing: boolean;
  readonly onChanging: (changing: boolean) => void;
};

/** What was understood of a file, in one sentence; all of it may be changed. */
export function Understood({ report, changing, onChanging }: Props) {
  const { t } = useTranslation('import');
  const sentence = useUnderstood(report);
  return (
    <div className={styles.understood}>
      <p className={styles.sentence}>{sentence}</p>
      <Button
        size="sm"
        aria-expanded={changing}
        onClick={() => {
          onChanging(!changing);
        }}
      >
        {t(changing ? 'understood.done' : 'understood.change')}
      </Button>
    </div>
  );
}
