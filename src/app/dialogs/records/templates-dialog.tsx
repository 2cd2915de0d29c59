import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { WGS84 } from '../../../core/geo/crs/projected.ts';
import { TEMPLATE_KINDS } from '../../../core/io/write/template/template-kinds.ts';
import type { TemplateKind } from '../../../core/io/write/template/template-kinds.ts';
import { lastDataset } from '../../../state/selectors/last-known.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { Select } from '../../../ui/select.tsx';
import { useCloseDialog } from '../use-close-dialog.ts';
import { crsOptions } from './crs-options.ts';
import { KindBoxes } from './kind-boxes.tsx';
import { SaveFooter } from './save-footer.tsx';
import styles from './records.module.css';
import { saveFiles } from './save-files.ts';

/** Workbooks to fill in, for a department that has no file yet. */
export function TemplatesDialog() {
  const { t } = useTranslation('shell');
  const close = useCloseDialog();
  const { jobs, page } = useServices();
  const meridian = useApp(lastDataset)?.vn2000Meridian;
  const [kinds, setKinds] = useState<readonly TemplateKind[]>(['bts_site', 'incident']);
  const [crs, setCrs] = useState(WGS84.id);
  const [failed, setFailed] = useState(false);

  const save = async (): Promise<void> => {
    try {
      const { TEMPLATE_WORDS: words } = await import('../../../i18n/record-words.ts');
      const files = await jobs.run('write-templates', { kinds, crs, words });
      await saveFiles(files, 'vonggac-mau.zip', page.saveOwnFile);
      close();
    } catch {
      setFailed(true);
    }
  };

  const count = kinds.length;
  return (
    <Dialog
      open
      width="wide"
      onClose={close}
      title={t('templates.title')}
      description={t('templates.text')}
      footer={
        <SaveFooter
          status={failed ? t('records.failed') : ''}
          count={count}
          onSave={() => void save()}
        />
      }
    >
      <div className={styles.stack}>
        <KindBoxes
          label={t('templates.kinds')}
          kinds={TEMPLATE_KINDS}
          chosen={kinds}
          onChange={setKinds}
        />
        <Select
          label={t('templates.crs')}
          value={crs}
          options={crsOptions(meridian, t)}
          onChange={setCrs}
        />
        {kinds.includes('cable_route') ? (
          <p className={styles.note}>{t('templates.lines')}</p>
        ) : null}
      </div>
    </Dialog>
  );
}
