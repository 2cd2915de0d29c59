import { useTranslation } from 'react-i18next';
import { useApp } from '../../../state/use-app.ts';
import { shownScenario, shownSteps, whatIfOn } from '../../../state/what-if/shown-scenario.ts';
import { isUntouched } from '../../../state/what-if/scenario-edits.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import { ShapeSwatch } from '../../legend/shape-swatch.tsx';
import { groundPalette } from '../../style/ground-palette.ts';
import type { LayerLook } from '../contract.ts';
import { cutPalette } from './cut-palette.ts';

/** What is cut and what is built, as long as a what-if is on the table. */
export function CutLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('cut');
  const on = useApp(whatIfOn);
  const scenario = useApp(shownScenario);
  const { cuts, links, planned, hardened } = scenario;
  const steps = useApp(shownSteps);
  const { harm, build } = cutPalette(look.theme);
  if (!on || (isUntouched(scenario) && !steps)) return null;
  const areas = cuts.some(({ type }) => type === 'disc' || type === 'corridor');
  const built = links.length + planned.length > 0;
  return (
    <LegendBlock title={t('legend.cut')}>
      <ul className={styles.marks}>
        {cuts.length > 0 ? (
          <li className={styles.mark}>
            <ShapeSwatch icon="cut" colour={harm} size={17} />
            <span>{t('legend.mark')}</span>
          </li>
        ) : null}
        {areas ? (
          <li className={styles.mark}>
            <Stroke colour={harm} width={2.2} />
            <span>{t('legend.area')}</span>
          </li>
        ) : null}
        {built ? (
          <li className={styles.mark}>
            <Stroke colour={build} width={4} />
            <span>{t('legend.built')}</span>
          </li>
        ) : null}
        {hardened.length > 0 || steps === 'harden' ? (
          <li className={styles.mark}>
            <Stroke colour={build} width={1.8} twice />
            <span>{t('legend.hardened')}</span>
          </li>
        ) : null}
        {steps ? (
          <li className={styles.mark}>
            <ShapeSwatch icon="worst" colour={groundPalette(look.theme).highlight} size={17} />
            <span>{t(steps === 'worst' ? 'legend.worst' : 'legend.step')}</span>
          </li>
        ) : null}
      </ul>
    </LegendBlock>
  );
}

function Stroke(props: {
  readonly colour: string;
  readonly width: number;
  readonly twice?: boolean;
}) {
  const { colour, width, twice = false } = props;
  const lines = twice ? [2, 8] : [5];
  return (
    <svg viewBox="0 0 26 10" width={26} height={10} aria-hidden="true" focusable="false">
      {lines.map((y) => (
        <line key={y} x1={1} x2={25} y1={y} y2={y} stroke={colour} strokeWidth={width} />
      ))}
    </svg>
  );
}
