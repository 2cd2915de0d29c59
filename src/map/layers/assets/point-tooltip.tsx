import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { lastResult } from '../../../state/selectors/last-known.ts';
import { targetNumber } from '../../../state/selectors/selection.ts';
import { useApp } from '../../../state/use-app.ts';
import { TooltipCard } from '../../tooltip/tooltip-card.tsx';
import type { FeatureProperties, LayerPick } from '../contract.ts';
import { textOf } from '../property-values.ts';
import { scoreRows } from '../score-rows.ts';
import type { PointKind } from './asset-kinds.ts';

/** The field that says what sort of a thing the point is. */
const SORT_FIELDS: Readonly<Record<PointKind, string>> = {
  bts_site: 'site_type',
  post_office: 'grade',
  exchange: 'exchange_type',
  site: 'site_kind',
  patrol_base: 'base_type',
  risk_factor: 'factor_type',
};

export function pointTooltip(kind: PointKind): LayerPick['Tooltip'] {
  return ({ properties }) => <PointTooltip kind={kind} properties={properties} />;
}

function PointTooltip(props: {
  readonly kind: PointKind;
  readonly properties: FeatureProperties;
}): ReactNode {
  const { kind, properties } = props;
  const { t } = useTranslation(['map', 'model']);
  const { t: ofMap } = useTranslation('map');
  const format = useFormat();
  const result = useApp(lastResult);
  const id = textOf(properties, 'id');
  const owner = textOf(properties, 'owner');
  const sort = textOf(properties, SORT_FIELDS[kind]);
  const place = result && id ? targetNumber(result, id) : -1;
  return (
    <TooltipCard
      kind={t(`model:kind.${kind}`)}
      title={textOf(properties, 'name') ?? id ?? t('map:tooltip.unnamed')}
      rows={[
        ...(owner ? [{ label: t('model:field.owner'), value: owner }] : []),
        ...(sort
          ? [
              {
                label: t(`model:field.${SORT_FIELDS[kind]}`),
                value: t(`model:choice.${SORT_FIELDS[kind]}.${sort}`),
              },
            ]
          : []),
        ...(result && place >= 0 ? scoreRows(result, place, ofMap, format) : []),
      ]}
    />
  );
}
