import { useTranslation } from 'react-i18next';
import { useApp } from '../../../state/use-app.ts';
import { cutView, whatIfOn } from '../../../state/what-if/shown-scenario.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import { ShapeSwatch } from '../../legend/shape-swatch.tsx';
import type { LayerLook } from '../contract.ts';
import { cutPalette } from '../cut/cut-palette.ts';

export function DarkLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('cut');
  const on = useApp(whatIfOn);
  const answer = useApp(cutView)?.answer;
  const { dark, onDark, harm, build } = cutPalette(look.theme);
  if (!on || !answer) return null;
  return (
    <LegendBlock title={t('legend.dark')} note={t('legend.dark_note')}>
      <ul className={styles.marks}>
        <li className={styles.mark}>
          <ShapeSwatch icon="dark" colour={dark} size={17} />
          <span>{t('legend.dark_asset')}</span>
        </li>
        {answer.darkWorks.length > 0 ? (
          <li className={styles.mark}>
            <svg viewBox="0 0 20 20" width={17} height={17} aria-hidden="true" focusable="false">
              <circle cx={10} cy={10} r={8} fill={onDark} stroke={harm} strokeWidth={2.6} />
            </svg>
            <span>{t('legend.dark_work')}</span>
          </li>
        ) : null}
        {answer.regainedTargets.length > 0 ? (
          <li className={styles.mark}>
            <ShapeSwatch icon="lit" colour={build} size={17} />
            <span>{t('legend.regained')}</span>
          </li>
        ) : null}
        <li className={styles.mark}>
          <Dashes colour={dark} ground={onDark} dashes="6 4" />
          <span>{t('legend.dark_line')}</span>
        </li>
        <li className={styles.mark}>
          <Dashes colour={harm} ground={onDark} dashes="2 2" />
          <span>{t('legend.cut_line')}</span>
        </li>
      </ul>
    </LegendBlock>
  );
}

function Dashes(props: {
  readonly colour: string;
  readonly ground: string;
  readonly dashes: string;
}) {
  const { colour, ground, dashes } = props;
  const line = { x1: 1, x2: 25, y1: 5, y2: 5 };
  return (
    <svg viewBox="0 0 26 10" width={26} height={10} aria-hidden="true" focusable="false">
      <line {...line} stroke={ground} strokeWidth={8} />
      <line {...line} stroke={colour} strokeWidth={4} strokeDasharray={dashes} />
    </svg>
  );
}
