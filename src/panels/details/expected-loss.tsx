import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { KindLoss } from '../../core/risk/loss-by-kind.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDispatch } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { DetailsSection } from './details-section.tsx';
import { FigureList } from './figure-list.tsx';
import { kindFigures, lossFigures } from './loss-figures.ts';
import styles from './details.module.css';

type Props = {
  readonly result: StudyResult;
  readonly target: number;
  readonly losses: readonly KindLoss[];
};

/** What the target is expected to cost in a year, with its interval, and by kind of incident. */
export function ExpectedLoss({ result, target, losses }: Props): ReactNode {
  const { t } = useTranslation(['reasons', 'model', 'risk'] as const);
  const format = useFormat();
  const dispatch = useDispatch();
  const isPlanned = result.targets.planned[target] === 1;
  return (
    <DetailsSection id="loss" title={t('loss.title')}>
      {isPlanned ? null : (
        <FigureList
          figures={[
            ...lossFigures(result, target, t, format),
            ...kindFigures(result, losses, t, format),
          ]}
        />
      )}
      <p className={styles.note}>{t(isPlanned ? 'loss.planned' : 'loss.note')}</p>
      <div>
        <Button
          size="sm"
          variant="quiet"
          icon="table"
          onClick={() => {
            dispatch({ type: 'session/set-room', room: 'targets' });
            dispatch({ type: 'session/toggle-panel', open: true });
            dispatch({ type: 'session/set-focus', change: { drawer: 'parameters' } });
          }}
        >
          {t('risk:parameters.show')}
        </Button>
      </div>
    </DetailsSection>
  );
}
