import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../state/app-state.ts';
import { ShapeSwatch } from '../../legend/shape-swatch.tsx';
import styles from '../../legend/legend.module.css';
import type { MapLayer } from '../contract.ts';
import { POINT_LOOKS } from './asset-kinds.ts';
import type { PointKind } from './asset-kinds.ts';

export function pointLegend(kind: PointKind): NonNullable<MapLayer['Legend']> {
  return ({ look }) => <PointLegend kind={kind} theme={look.theme} />;
}

function PointLegend({ kind, theme }: { readonly kind: PointKind; readonly theme: Theme }) {
  const { t } = useTranslation('map');
  return (
    <div className={styles.mark}>
      <ShapeSwatch icon={kind} colour={POINT_LOOKS[kind].colour[theme]} />
      <span>{t(`layer.${kind}`)}</span>
    </div>
  );
}
