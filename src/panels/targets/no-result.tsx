import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Progress } from '../../ui/progress.tsx';

/** What a room says while there is no analysis yet, or when it could not be made. */
export function NoResult(): ReactNode {
  const { t } = useTranslation('targets');
  const { analyse } = useServices();
  const dispatch = useDispatch();
  const result = useApp((state) => state.session.result);
  const dataset = useApp((state) => state.session.dataset);
  const running = [result, dataset].find((part) => part.status === 'loading');

  if (running?.status === 'loading') {
    return (
      <EmptyState icon="targets" title={t('no_result.running')}>
        <Progress label={t('no_result.running')} fraction={running.progress.fraction} />
      </EmptyState>
    );
  }
  if (dataset.status !== 'ready') {
    return (
      <EmptyState
        icon="data"
        title={t('no_result.no_data')}
        action={
          <Button onClick={() => dispatch({ type: 'session/set-room', room: 'data' })}>
            {t('no_result.to_data')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={result.status === 'failed' ? 'alert' : 'targets'}
      title={t(result.status === 'failed' ? 'no_result.failed' : 'no_result.none')}
      action={<Button onClick={() => void analyse()}>{t('no_result.run')}</Button>}
    >
      {result.status === 'failed'
        ? result.issues.map((issue) => <IssueLine key={issue.code} code={issue.code} />)
        : null}
    </EmptyState>
  );
}

function IssueLine({ code }: { readonly code: string }): ReactNode {
  const { t, i18n } = useTranslation('issues');
  return <p>{i18n.exists(`issues:${code}`) ? t(code) : code}</p>;
}
