import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueText } from '../../panels/data/use-issue-text.ts';
import { issuesOf } from '../../state/services/notices.ts';
import { useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './projects-dialog.module.css';
import { useCloseDialog } from './use-close-dialog.ts';

/** Another published province, by the path of its manifest beside the app. */
export function ProvinceDialog() {
  const { t } = useTranslation('shell');
  const close = useCloseDialog();
  const open = useOpenProvince(close);
  const [path, setPath] = useState('');
  return (
    <Dialog open onClose={close} title={t('province.title')} description={t('province.text')}>
      <form
        className={styles.create}
        onSubmit={(event) => {
          event.preventDefault();
          void open.run(path);
        }}
      >
        <TextField
          label={t('province.path')}
          placeholder={t('province.example')}
          value={path}
          error={open.error}
          spellCheck={false}
          autoCapitalize="none"
          onChange={setPath}
        />
        <Button type="submit" variant="primary" disabled={open.busy || path.trim() === ''}>
          {t('projects.open')}
        </Button>
      </form>
    </Dialog>
  );
}

type OpenProvince = {
  readonly run: (path: string) => Promise<void>;
  readonly busy: boolean;
  readonly error: string | undefined;
};

function useOpenProvince(onOpened: () => void): OpenProvince {
  const { openManifest } = useServices();
  const issueText = useIssueText();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const run = async (path: string): Promise<void> => {
    setBusy(true);
    setError(undefined);
    try {
      await openManifest(path);
      onOpened();
    } catch (problem) {
      setError(issuesOf(problem).map(issueText).join(' '));
    }
    setBusy(false);
  };
  return { run, busy, error };
}
