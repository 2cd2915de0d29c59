import { useTranslation } from 'react-i18next';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import { groundPalette } from '../../style/ground-palette.ts';
import type { LayerLook } from '../contract.ts';
import { PLACEMENT_DASHES } from '../../../core/sheet/placement-dashes.ts';

const TIERS = [
  ['backbone', 4],
  ['metro', 2.6],
  ['access', 1.4],
] as const;
const PLACEMENTS = ['aerial', 'buried', 'duct'] as const;
const LINE_PX = 2.6;

export function RoutesLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('map');
  const colour = groundPalette(look.theme).plainCable;
  return (
    <LegendBlock title={t('layer.routes')}>
      <ul className={styles.marks}>
        {TIERS.map(([tier, width]) => (
          <li key={tier} className={styles.mark}>
            <Line colour={colour} width={width} />
            <span>{t(`tier.${tier}`)}</span>
          </li>
        ))}
        {PLACEMENTS.map((placement) => (
          <li key={placement} className={styles.mark}>
            <Line
              colour={colour}
              width={LINE_PX}
              dash={PLACEMENT_DASHES[placement]?.map((part) => part * LINE_PX).join(' ')}
            />
            <span>{t(`placement.${placement}`)}</span>
          </li>
        ))}
      </ul>
    </LegendBlock>
  );
}

function Line(props: {
  readonly colour: string;
  readonly width: number;
  readonly dash?: string | undefined;
}) {
  const { colour, width, dash } = props;
  return (
    <svg className={styles.line} viewBox="0 0 26 8" aria-hidden="true" focusable="false">
      <path d="M1 4H25" stroke={colour} strokeWidth={width} strokeDasharray={dash} />
    </svg>
  );
}
