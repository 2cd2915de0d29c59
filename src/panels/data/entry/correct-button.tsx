import { useTranslation } from 'react-i18next';
import { isEntryKind } from '../../../core/io/entry/entered-record.ts';
import type { RecordDetails } from '../../../jobs/protocol/record-jobs.ts';
import { useApp, useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';

/** Opens a record to correct it; for those who prepare the data, of kinds that are entered by hand. */
export function CorrectButton({ record }: { readonly record: RecordDetails }) {
  const { t } = useTranslation('entry');
  const { entry } = useServices();
  const planner = useApp(({ session }) => session.role === 'planner');
  if (!planner || record.id === '' || !isEntryKind(record.kind)) return null;
  return (
    <Button size="sm" variant="quiet" icon="edit" onClick={() => void entry.correct(record)}>
      {t('edit.correct')}
    </Button>
  );
}
