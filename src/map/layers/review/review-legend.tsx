import { useTranslation } from 'react-i18next';
import { NETWORK_FINDING_CODES } from '../../../core/network/review/network-review.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useApp } from '../../../state/use-app.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import type { LayerLook } from '../contract.ts';
import { REVIEW_LETTERS } from './review-features.ts';
import { reviewPalette } from './review-palette.ts';

export function ReviewLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const open = useApp(({ session }) => session.room === 'data');
  const { review, shown } = useApp(({ session }) => session.review);
  if (!open || !review) return null;
  const palette = reviewPalette(look.theme);
  const codes = NETWORK_FINDING_CODES.filter(
    (code) => review.counts[code] > 0 && (shown === null || shown === code),
  );
  if (codes.length === 0) return null;
  return (
    <LegendBlock title={t('legend')}>
      <ul className={styles.marks}>
        {codes.map((code) => (
          <li key={code} className={styles.mark}>
            <svg viewBox="0 0 18 18" width={18} height={18} aria-hidden="true" focusable="false">
              <circle
                cx={9}
                cy={9}
                r={7.5}
                fill={palette.ground}
                stroke={palette.mark}
                strokeWidth={1.6}
              />
              <text x={9} y={13} textAnchor="middle" fontSize={11} fill={palette.mark}>
                {REVIEW_LETTERS[code]}
              </text>
            </svg>
            <span>{t(`code.${code}.title`)}</span>
            <span>{format.integer(review.counts[code])}</span>
          </li>
        ))}
      </ul>
    </LegendBlock>
  );
}
