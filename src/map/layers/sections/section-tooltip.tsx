import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import {
  compareOnMap,
  comparedBefore,
  drawnPicture,
  paintedPicture,
} from '../../../state/hotspots/shown-picture.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { useApp } from '../../../state/use-app.ts';
import { targetOfRow } from '../../style/target-index.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties } from '../contract.ts';
import { numberOf, textOf } from '../property-values.ts';
import { scoreRows } from '../score-rows.ts';

export function SectionTooltip({ properties }: { readonly properties: FeatureProperties }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const result = useApp(lastResult);
  const painted = useApp((state) => paintedPicture(state)?.picture ?? null);
  const section = numberOf(properties, 'row') ?? -1;
  const beforeRows = useBeforeRows(section);
  if (!result || section < 0 || section >= result.sections.length) return null;
  const { sections, targets } = result;
  const place = targetOfRow(result, 'section', section);
  const stretch = `${format.fixed((sections.fromM[section] ?? 0) / 1000, 1)}–${format.fixed((sections.toM[section] ?? 0) / 1000, 1)}`;
  const density = numberOf(properties, 'density') ?? sections.density[section] ?? 0;
  const count = painted?.sectionCount[section] ?? sections.count[section] ?? 0;
  return (
    <TooltipCard
      kind={t('tooltip.section', { stretch })}
      title={targets.name[place] ?? textOf(properties, 'name') ?? t('tooltip.unnamed')}
      rows={[
        {
          label: t('tooltip.density'),
          value: t('unit.per_km_year', { value: format.rate(density) }),
        },
        { label: t('tooltip.count'), value: format.decimal(count) },
        ...beforeRows,
        ...scoreRows(result, place, t, format),
      ]}
    />
  );
}

/** While two periods are compared the pointer may be over either: the tooltip tells both. */
function useBeforeRows(section: number): readonly { label: string; value: string }[] {
  const { t } = useTranslation('map');
  const format = useFormat();
  const before = useApp((state) =>
    compareOnMap(state) === 'off'
      ? null
      : (comparedBefore(drawnPicture(state)?.answer.before ?? null)?.picture ?? null),
  );
  if (!before) return [];
  return [
    {
      label: t('tooltip.density_before'),
      value: t('unit.per_km_year', { value: format.rate(before.sectionDensity[section] ?? 0) }),
    },
    {
      label: t('tooltip.count_before'),
      value: format.decimal(before.sectionCount[section] ?? 0),
    },
  ];
}
