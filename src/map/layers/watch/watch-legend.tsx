import { useTranslation } from 'react-i18next';
import { repeatOpen } from '../../../state/hotspots/shown-repeat.ts';
import { useApp } from '../../../state/use-app.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import type { LayerLook } from '../contract.ts';
import { watchPalette } from './watch-palette.ts';

const LINES = [
  { of: 'watch', width: 4, dashes: undefined },
  { of: 'cluster', width: 2.4, dashes: '6 4' },
  { of: 'series', width: 1.6, dashes: undefined },
] as const;

export function WatchLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('repeat');
  const open = useApp(repeatOpen);
  const palette = watchPalette(look.theme);
  if (!open) return null;
  return (
    <LegendBlock title={t('legend.title')}>
      <ul className={styles.marks}>
        {LINES.map(({ of, width, dashes }) => (
          <li key={of} className={styles.mark}>
            <svg viewBox="0 0 26 10" width={26} height={10} aria-hidden="true" focusable="false">
              <line
                x1={1}
                x2={25}
                y1={5}
                y2={5}
                stroke={palette[of]}
                strokeWidth={width}
                strokeDasharray={dashes}
              />
              {of === 'series' ? <circle cx={13} cy={5} r={3.4} fill={palette.series} /> : null}
            </svg>
            <span>{t(`legend.${of}`)}</span>
          </li>
        ))}
      </ul>
    </LegendBlock>
  );
}
