import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { handFileOf } from '../../../state/entry/hand-files.ts';
import type { EntryDraft } from '../../../state/entry/entry-session.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './entry.module.css';
import { useHandFileName } from './use-hand-file-name.ts';

/** Saves, gives up, removes. */
export function EntryFooter({ draft }: { readonly draft: EntryDraft }) {
  const { t } = useTranslation('entry');
  const { entry } = useServices();
  const [asking, setAsking] = useState(false);
  const nameOf = useHandFileName();
  const known = useApp(({ project }) => handFileOf(project, draft.kind));
  const fileName = nameOf(draft.kind);
  const { issues, saving, corrects, kind } = draft;
  const warned = issues.length > 0 && issues.every(({ severity }) => severity !== 'error');
  if (asking) {
    return (
      <footer className={styles.footer}>
        <p className={styles.note}>{t('edit.remove_note', { id: corrects })}</p>
        <div className={styles.buttons}>
          <Button variant="quiet" onClick={() => setAsking(false)}>
            {t('edit.remove_keep')}
          </Button>
          <Button variant="danger" onClick={() => void entry.remove(kind, corrects, fileName)}>
            {t('edit.remove_sure')}
          </Button>
        </div>
      </footer>
    );
  }
  return (
    <footer className={styles.footer}>
      <p className={styles.note}>{t('page.kept', { file: known?.name ?? fileName })}</p>
      <div className={styles.buttons}>
        {corrects === '' ? null : (
          <Button variant="quiet" icon="trash" onClick={() => setAsking(true)}>
            {t('edit.remove')}
          </Button>
        )}
        <span className={styles.spring} />
        <Button variant="quiet" onClick={entry.cancel}>
          {t('page.cancel')}
        </Button>
        <Button
          variant="primary"
          disabled={saving}
          data-entry-save
          onClick={() => void entry.save(fileName, warned)}
        >
          {saving ? t('page.saving') : t(warned ? 'page.save_despite' : 'page.save')}
        </Button>
      </div>
    </footer>
  );
}
