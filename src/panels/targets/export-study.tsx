import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useDispatch, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Popover } from '../../ui/popover.tsx';
import { saveFile } from './save-file.ts';
import { zipFiles } from './zip-files.ts';
import styles from './export-study.module.css';

/** The files of `vonggac analyse` in one archive, made by the same code. */
export function ExportStudy({ fileStem }: { readonly fileStem: string }): ReactNode {
  const { t } = useTranslation('targets');
  const { jobs } = useServices();
  const dispatch = useDispatch();
  const [sensitive, setSensitive] = useState(false);
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    setBusy(true);
    try {
      const files = await jobs.run('export-study', { sensitive });
      saveFile(`${fileStem}.zip`, await zipFiles(files), 'application/zip');
    } catch {
      dispatch({
        type: 'session/notify',
        notice: { tone: 'error', message: 'targets:export.failed' },
      });
    } finally {
      setBusy(false);
    }
  };

  return (
    <Popover
      label={t('export.title')}
      align="end"
      trigger={
        <Button size="sm" icon="download">
          {t('export.open')}
        </Button>
      }
    >
      <div className={styles.form}>
        <p className={styles.text}>{t('export.text')}</p>
        <Checkbox checked={sensitive} onChange={setSensitive}>
          {t('export.sensitive')}
        </Checkbox>
        <p className={styles.note}>
          {t(sensitive ? 'export.sensitive_on' : 'export.sensitive_off')}
        </p>
        <Button variant="primary" icon="download" disabled={busy} onClick={() => void save()}>
          {t('export.save')}
        </Button>
      </div>
    </Popover>
  );
}
