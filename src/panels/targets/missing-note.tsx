import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/use-format.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { missingData } from '../../state/selectors/missing-data.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

/** What the data lacks for a study to say anything, and where to bring it. */
export function MissingNote(): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const missing = useApp(missingData);
  const dataset = useApp(lastDataset);
  if (!missing || !dataset) return null;
  const period = format.period(dataset.since, dataset.cutOff);
  return (
    <EmptyState
      icon={missing === 'selected' ? 'filter' : 'data'}
      title={t(`missing.${missing}.title`)}
      action={
        missing === 'selected' ? null : (
          <Button onClick={() => dispatch({ type: 'session/set-room', room: 'data' })}>
            {t('no_result.to_data')}
          </Button>
        )
      }
    >
      {t(`missing.${missing}.text`, { period })}
    </EmptyState>
  );
}
