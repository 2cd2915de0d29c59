import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import type { LayerLook } from '../contract.ts';
import { TRACK_COLOURS } from './patrol-track-style.ts';

export function PatrolTrackLegend({ look }: { readonly look: LayerLook }): ReactNode {
  const { t } = useTranslation('patrolLog');
  const { mark, ground } = TRACK_COLOURS[look.theme];
  return (
    <LegendBlock title={t('layer.title')}>
      <ul className={styles.marks}>
        <li className={styles.mark}>
          <svg viewBox="0 0 26 10" width={26} height={10} aria-hidden="true" focusable="false">
            <line x1={1} x2={25} y1={5} y2={5} stroke={mark} strokeWidth={3} />
          </svg>
          <span>{t('layer.line')}</span>
        </li>
        {(['planned', 'stop'] as const).map((kind) => (
          <li key={kind} className={styles.mark}>
            <svg viewBox="0 0 26 14" width={26} height={14} aria-hidden="true" focusable="false">
              <circle
                cx={13}
                cy={7}
                r={5}
                fill={kind === 'planned' ? mark : ground}
                stroke={mark}
                strokeWidth={2}
              />
            </svg>
            <span>{t(`layer.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </LegendBlock>
  );
}
