import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DetailsSection } from './details-section.tsx';
import { FigureList } from './figure-list.tsx';

type Props = { readonly result: StudyResult; readonly target: number };

/** The counts behind the score, each with unit, interval and period. */
export function TargetFigures({ result, target }: Props): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const { targets, period, families } = result;
  const at = (values: ArrayLike<number>): number => values[target] ?? 0;
  const family = families.find(({ kind }) => kind === TARGET_KINDS[at(targets.kind)]);
  const unit = t(`unit_short.${at(targets.kind) === 0 ? 'section' : 'site'}`);
  return (
    <DetailsSection title={t('details.figures')} aside={format.period(period.from, period.to)}>
      <FigureList
        figures={[
          {
            label: t('details.count'),
            value: t('details.incidents_n', {
              count: at(targets.count),
              n: format.decimal(at(targets.count)),
            }),
            source: 'incidents',
          },
          {
            label: t('details.rate'),
            value: `${format.rate(at(targets.rate))} ${unit}`,
            source: 'incidents',
            note: t('details.interval', {
              low: format.rate(at(targets.rateLow)),
              high: format.rate(at(targets.rateHigh)),
            }),
          },
          {
            label: t('details.family_mean'),
            value: `${format.rate(family?.meanRate ?? 0)} ${unit}`,
            note: t('details.family_n', {
              incidents: format.decimal(family?.count ?? 0),
              targets: format.integer(family?.targets ?? 0),
            }),
          },
          {
            label: t('details.per_year'),
            value: t('details.incidents_per_year', { n: format.rate(at(targets.perYear)) }),
          },
        ]}
      />
    </DetailsSection>
  );
}
