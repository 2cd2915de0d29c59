import { useTranslation } from 'react-i18next';
import { useApp, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

/** Before work that the browser could not keep is left: stay, give it up, or take it away in a file. */
export function UnsavedDialog() {
  const { t } = useTranslation('shell');
  const { leaving } = useServices();
  const name = useApp((state) => state.project.name);
  const save = useApp((state) => state.session.save);
  const reason = save.status === 'failed' ? save.reason : '';
  return (
    <Dialog
      open
      onClose={() => leaving.answer(null)}
      title={t('unsaved.title')}
      description={t('unsaved.text', { name, reason })}
      footer={
        <>
          <Button onClick={() => leaving.answer(null)}>{t('unsaved.stay')}</Button>
          <Button variant="danger" onClick={() => leaving.answer('drop')}>
            {t('unsaved.drop')}
          </Button>
          <Button variant="primary" icon="save" onClick={() => leaving.answer('to-file')}>
            {t('unsaved.to_file')}
          </Button>
        </>
      }
    />
  );
}
