import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageRequest } from '../../../core/brief/page/page-request.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import styles from './page-tab.module.css';
import { useWritePage } from './use-write-page.ts';

type Props = { readonly request: PageRequest; readonly atlas: boolean };

/** Out of the room: as PDF, as a picture, on paper. Each copy is marked first. */
export function OutBar({ request, atlas }: Props): ReactNode {
  const { t } = useTranslation('page');
  const { state, save, print, cancel } = useWritePage(request, atlas);
  const busy = state.status === 'working';
  return (
    <div className={styles.out}>
      <div className={styles.row}>
        <Button
          size="sm"
          variant="primary"
          icon="download"
          disabled={busy}
          onClick={() => void save('pdf')}
        >
          {t('out.pdf')}
        </Button>
        <Button size="sm" icon="download" disabled={busy} onClick={() => void save('png')}>
          {t('out.png')}
        </Button>
        <Button size="sm" icon="print" disabled={busy} onClick={() => void print()}>
          {t('out.print')}
        </Button>
        {busy ? (
          <Button size="sm" variant="quiet" onClick={cancel}>
            {t('out.cancel')}
          </Button>
        ) : null}
      </div>
      {busy ? <Progress label={t('out.working')} fraction={state.fraction} /> : null}
      {state.status === 'failed' ? <p role="alert">{t('out.failed')}</p> : null}
      {state.status === 'saved' ? <output>{t('out.saved', { name: state.name })}</output> : null}
    </div>
  );
}
