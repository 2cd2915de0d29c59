import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { importOnMap } from '../../../state/import/shown-import.ts';
import { useApp } from '../../../state/use-app.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import type { LayerLook } from '../contract.ts';
import { lookedAt } from './import-features.ts';
import { importPalette } from './import-palette.ts';

export function ImportLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const report = useApp(importOnMap);
  const candidate = useApp(({ session }) => session.imports.candidate);
  const lit = useApp(({ session }) => session.imports.litRows.length);
  if (!report) return null;
  const { mark, lit: litColour, ground } = importPalette(look.theme);
  const looked = lookedAt(report, candidate);
  const { shown, of } = report.preview;
  const part = shown < of;
  const values = { shown: format.integer(shown), of: format.integer(of) };
  return (
    <LegendBlock title={t('import.title')} unit={report.file}>
      <ul className={styles.marks}>
        {looked === null ? (
          <li className={styles.mark}>
            <Swatch colour={mark} ground={ground} />
            <span>{t(part ? 'import.part' : 'import.records', values)}</span>
          </li>
        ) : (
          <>
            <li className={styles.mark}>
              <Swatch colour={mark} ground={ground} ringed />
              <span>{t('import.candidate')}</span>
            </li>
            <li className={styles.mark}>
              <Swatch colour={mark} ground={ground} hollow />
              <span>{t('import.other')}</span>
            </li>
          </>
        )}
        {lit > 0 && looked === null ? (
          <li className={styles.mark}>
            <Swatch colour={litColour} ground={ground} ringed />
            <span>{t('import.lit')}</span>
          </li>
        ) : null}
      </ul>
    </LegendBlock>
  );
}

type SwatchProps = {
  readonly colour: string;
  readonly ground: string;
  readonly ringed?: boolean;
  readonly hollow?: boolean;
};

function Swatch({ colour, ground, ringed = false, hollow = false }: SwatchProps) {
  return (
    <svg viewBox="0 0 20 20" width={18} height={18} aria-hidden="true" focusable="false">
      {ringed ? (
        <circle cx={10} cy={10} r={8} fill={ground} stroke={colour} strokeWidth={1.8} />
      ) : null}
      <circle
        cx={10}
        cy={10}
        r={hollow ? 3.4 : 4.4}
        fill={hollow ? 'none' : colour}
        stroke={hollow ? colour : ground}
        strokeWidth={1.2}
        opacity={hollow ? 0.6 : 1}
      />
    </svg>
  );
}
