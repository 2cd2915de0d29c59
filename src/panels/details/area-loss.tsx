import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { DetailsSection } from './details-section.tsx';
import { FigureList } from './figure-list.tsx';
import { areaLossFigures } from './loss-figures.ts';

type Props = { readonly result: StudyResult; readonly area: number };

/** What the targets of a commune are expected to cost in a year, and what its police can act on. */
export function AreaLoss({ result, area }: Props): ReactNode {
  const { t } = useTranslation(['reasons', 'model'] as const);
  const format = useFormat();
  const { districts } = result;
  const district = districts.name[districts.ofArea[area] ?? -1];
  return (
    <DetailsSection title={t('loss.title')}>
      <FigureList
        figures={[
          ...areaLossFigures(result, area, t, format),
          ...(district ? [{ label: t('loss.old_district'), value: district }] : []),
        ]}
      />
    </DetailsSection>
  );
}
