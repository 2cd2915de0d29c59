import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AREA_COMPONENTS } from '../../core/study/study-result.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Selection } from '../../state/app-state.ts';
import { areaNumber } from '../../state/selectors/selection.ts';
import { Badge } from '../../ui/badge.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SMALL_COUNT } from '../targets/areas/small-count.ts';
import { roundedParts } from '../targets/rounded-parts.ts';
import { AreaLoss } from './area-loss.tsx';
import { DetailsSection } from './details-section.tsx';
import { FigureList } from './figure-list.tsx';
import { TopTargets } from './top-targets.tsx';
import styles from './details.module.css';

type Props = {
  readonly result: StudyResult;
  readonly code: string;
  readonly onFollow: (next: Selection) => void;
};

/** One commune: its figures, how its score comes about, and its highest targets. */
export function AreaDetails({ result, code, onFollow }: Props): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const { areas, period } = result;
  const area = areaNumber(result, code);
  if (area < 0) return <EmptyState icon="info" title={t('details.not_in_result')} />;
  const at = (values: ArrayLike<number>): number => values[area] ?? 0;
  const size = AREA_COMPONENTS.length;
  const points = roundedParts(areas.contributions.subarray(area * size, (area + 1) * size));
  return (
    <>
      <div className={styles.heading}>
        <p className={styles.kind}>
          {t('details.of.area')}
          <Badge tone="accent">
            {t('details.rank', {
              rank: format.integer(at(areas.rank)),
              of: format.integer(areas.length),
            })}
          </Badge>
        </p>
        <h3 className={styles.name}>{areas.name[area]}</h3>
        <p className={styles.lines}>
          {t('area_inside', {
            km: format.km(at(areas.cableKm)),
            sites: format.integer(at(areas.sites)),
          })}
        </p>
      </div>
      <DetailsSection title={t('details.figures')} aside={format.period(period.from, period.to)}>
        {at(areas.count) < SMALL_COUNT ? (
          <p className={styles.warning}>{t('details.area_small')}</p>
        ) : null}
        <FigureList
          figures={[
            {
              label: t('details.count'),
              value: t('details.incidents_n', {
                count: at(areas.count),
                n: format.decimal(at(areas.count)),
              }),
              note: t('details.expected', { n: format.decimal(at(areas.exposure)) }),
            },
            {
              label: t('area_column.ratio'),
              value: t('times', { ratio: format.rate(at(areas.rate)) }),
              note: t('details.interval', {
                low: format.rate(at(areas.rateLow)),
                high: format.rate(at(areas.rateHigh)),
              }),
            },
            {
              label: t('details.per_year'),
              value: t('details.incidents_per_year', { n: format.rate(at(areas.perYear)) }),
            },
          ]}
        />
      </DetailsSection>
      <DetailsSection
        title={t('details.score')}
        aside={`${format.fixed(at(areas.score), 1)} / 100`}
      >
        <FigureList
          figures={AREA_COMPONENTS.map((component, place) => ({
            label: t(`area_component.${component}`),
            value: format.fixed(points[place] ?? 0, 1),
          }))}
        />
      </DetailsSection>
      <AreaLoss result={result} area={area} />
      <TopTargets result={result} area={area} onFollow={onFollow} />
    </>
  );
}
