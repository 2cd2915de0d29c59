import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REDUNDANCY } from '../../core/criticality/criticality-columns.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useServices } from '../../state/use-app.ts';
import { askCutOfTarget } from '../../state/what-if/ask-cut.ts';
import { Button } from '../../ui/button.tsx';
import { RedundancySign } from '../targets/redundancy-sign.tsx';
import { DetailsSection } from './details-section.tsx';
import { FigureList } from './figure-list.tsx';
import styles from './details.module.css';

type Props = { readonly result: StudyResult; readonly target: number };

const LOST = ['sites', 'subscribers', 'posts', 'works', 'communes'] as const;

/** What goes dark when this one target fails, and the way to try it on the map. */
export function NMinusOne({ result, target }: Props): ReactNode {
  const { t } = useTranslation(['risk', 'targets']);
  const format = useFormat();
  const { store } = useServices();
  const { criticality, targets, service } = result;
  const at = (values: ArrayLike<number>): number => values[target] ?? 0;
  const redundancy = REDUNDANCY[at(criticality.redundancy)] ?? 'unserved';
  const isSection = targets.kind[target] === 0;
  const lost = LOST.filter((measure) => at(criticality[measure]) > 0);
  const detourM = at(criticality.detourM);
  return (
    <DetailsSection id="service" title={t('service.title')}>
      <p className={styles.sign}>
        <RedundancySign redundancy={redundancy} />
        {t(`redundancy_hint.${redundancy}`)}
      </p>
      <FigureList
        figures={[
          ...lost.map((measure) => ({
            label: t(`service.lost.${measure}`),
            value: format.integer(at(criticality[measure])),
          })),
          ...(detourM > 0 ? [{ label: t('service.detour'), value: format.distance(detourM) }] : []),
        ]}
      />
      {lost.length === 0 && redundancy !== 'unserved' ? (
        <p className={styles.note}>{t('service.nothing')}</p>
      ) : null}
      <p className={styles.note}>
        {t(isSection ? 'service.method_section' : 'service.method_point')}{' '}
        {t('service.links', {
          declared: format.integer(service.declared),
          inferred: format.integer(service.inferred),
          unknown: format.integer(service.unknownSubscribers),
        })}
      </p>
      <div>
        <Button
          size="sm"
          icon="cable"
          onClick={() => askCutOfTarget(store, targets.id[target] ?? '')}
        >
          {t(isSection ? 'service.cut_section' : 'service.cut_point')}
        </Button>
      </div>
    </DetailsSection>
  );
}
