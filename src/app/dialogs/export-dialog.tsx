import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { zipFiles } from './zip-files.ts';
import { useDispatch, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './about-dialog.module.css';
import { useCloseDialog } from './use-close-dialog.ts';

/** The files of `vonggac analyse` in one archive. Sensitive columns stay out unless asked for. */
export function ExportDialog() {
  const { t } = useTranslation('shell');
  const { jobs, page } = useServices();
  const dispatch = useDispatch();
  const close = useCloseDialog();
  const [sensitive, setSensitive] = useState(false);

  const save = async (): Promise<void> => {
    try {
      const files = await jobs.run('export-study', { sensitive });
      const archive = await zipFiles(files);
      if (await page.saveFile('vonggac.zip', archive, 'application/zip')) close();
    } catch {
      const notice = { tone: 'error', message: 'shell:export.failed' } as const;
      dispatch({ type: 'session/notify', notice });
    }
  };

  return (
    <Dialog
      open
      onClose={close}
      title={t('export.title')}
      description={t('export.text')}
      footer={
        <Button variant="primary" icon="download" onClick={() => void save()}>
          {t('export.save')}
        </Button>
      }
    >
      <div className={styles.stack}>
        <Checkbox checked={sensitive} onChange={setSensitive}>
          {t('export.sensitive')}
        </Checkbox>
        <p>{t(sensitive ? 'export.sensitive_on' : 'export.sensitive_off')}</p>
      </div>
    </Dialog>
  );
}
