import { useTranslation } from 'react-i18next';
import { importStatus, openQuestions } from '../../state/import/import-status.ts';
import { shownImport } from '../../state/import/shown-import.ts';
import { useApp } from '../../state/use-app.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';

/** Says to those who do not see it how far the shown file is. */
export function ImportSaid() {
  const { t } = useTranslation('import');
  const pending = useApp(shownImport);
  const status = pending && importStatus(pending);
  return (
    <VisuallyHidden>
      <output>
        {pending && status
          ? t(`said.${status}`, { file: pending.name, count: openQuestions(pending) })
          : ''}
      </output>
    </VisuallyHidden>
  );
}
