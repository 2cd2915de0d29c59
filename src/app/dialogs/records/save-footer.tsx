import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './records.module.css';

type Props = {
  /** What became of the last save; '' before it. */
  readonly status: string;
  /** Files it would give. */
  readonly count: number;
  readonly busy?: boolean;
  readonly onSave: () => void;
};

/** Saves what was chosen: one file, or several as one archive. */
export function SaveFooter({ status, count, busy = false, onSave }: Props) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  return (
    <>
      <output className={styles.status}>{status}</output>
      <Button variant="primary" icon="download" disabled={count === 0 || busy} onClick={onSave}>
        {count > 1 ? t('records.save_many', { number: format.integer(count) }) : t('records.save')}
      </Button>
    </>
  );
}
