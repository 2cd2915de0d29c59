import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import styles from './papers-tab.module.css';
import { useSavePaper } from './use-save-paper.ts';
import type { PaperOnTable } from './use-paper.ts';

/** Out of the room as a document, for the printer, as text. Each copy is marked first. */
export function OutBar({ table }: { readonly table: PaperOnTable }): ReactNode {
  const { t } = useTranslation('papers');
  const { state, save } = useSavePaper(table);
  const idle = state.status !== 'working' && table.paper !== null;
  return (
    <div className={styles.out}>
      <div className={styles.row}>
        <Button
          size="sm"
          variant="primary"
          icon="download"
          disabled={!idle}
          onClick={() => void save('docx')}
        >
          {t('room.docx')}
        </Button>
        <Button size="sm" icon="download" disabled={!idle} onClick={() => void save('pdf')}>
          {t('room.pdf')}
        </Button>
        <Button size="sm" icon="download" disabled={!idle} onClick={() => void save('txt')}>
          {t('room.txt')}
        </Button>
      </div>
      {state.status === 'working' ? <output>{t('room.saving')}</output> : null}
      {state.status === 'failed' ? <p role="alert">{t('room.failed')}</p> : null}
      {state.status === 'saved' ? <output>{t('room.saved', { name: state.name })}</output> : null}
    </div>
  );
}
