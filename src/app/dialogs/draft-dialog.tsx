import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LaterMessages } from '../../i18n/later-messages.tsx';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Before a record that is half entered is given up: go on with it, or drop it. */
export function DraftDialog(): ReactNode {
  return (
    <LaterMessages>
      <DraftQuestion />
    </LaterMessages>
  );
}

function DraftQuestion(): ReactNode {
  const { t } = useTranslation(['entry', 'model']);
  const { entry } = useServices();
  const draft = useApp(({ session }) => session.entry.draft);
  const keep = (): void => entry.answer(null);
  const kind = draft ? t(`model:kind.${draft.kind}`) : '';
  const id = draft?.corrects ?? '';
  return (
    <Dialog
      open
      onClose={keep}
      title={t('entry:leave.title')}
      description={t(id === '' ? 'entry:leave.new' : 'entry:leave.correct', { kind, id })}
      footer={
        <>
          <Button variant="danger" onClick={() => entry.answer('drop')}>
            {t('entry:leave.drop')}
          </Button>
          <Button variant="primary" onClick={keep}>
            {t('entry:leave.keep')}
          </Button>
        </>
      }
    />
  );
}
