import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { incidentFilter } from '../../../state/selectors/incident-filter.ts';
import { useApp } from '../../../state/use-app.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import styles from '../../legend/legend.module.css';
import { ShapeSwatch } from '../../legend/shape-swatch.tsx';
import { groundPalette } from '../../style/ground-palette.ts';
import type { LayerLook } from '../contract.ts';
import { incidentLetter, incidentRun } from './incident-marks.ts';

/** The kinds on the map now, by letter and shape; and the days they are from. */
export function IncidentsLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation(['map', 'model']);
  const format = useFormat();
  const { kinds, from, to } = useApp(incidentFilter);
  const studied = useApp(({ project }) => project.study);
  const { ink, onInk } = groundPalette(look.theme);
  return (
    <LegendBlock
      title={t('map:layer.incidents')}
      unit={from === studied.from && to === studied.to ? undefined : format.period(from, to)}
      note={t('map:legend.incidents_note')}
    >
      <ul className={styles.columns}>
        {kinds.map((kind) => (
          <li key={kind} className={styles.mark}>
            <ShapeSwatch
              icon={incidentRun(kind)}
              colour={ink}
              letter={incidentLetter(kind)}
              letterColour={onInk}
              size={17}
            />
            <span>{t(`model:incident_kind_short.${kind}`)}</span>
          </li>
        ))}
      </ul>
    </LegendBlock>
  );
}
