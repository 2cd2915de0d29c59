import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/use-format.ts';
import { CLUSTER_LEVELS } from '../../../state/hotspots/cluster-levels.ts';
import { drawnClusters } from '../../../state/hotspots/shown-clusters.ts';
import { useApp } from '../../../state/use-app.ts';
import { clusterColours } from '../../../core/sheet/cluster-colours.ts';
import { LegendBlock } from '../../legend/legend-block.tsx';
import legendStyles from '../../legend/legend.module.css';
import type { LayerLook } from '../contract.ts';
import styles from './clusters-legend.module.css';

/** Surest hot first; each class with its colour, its mark and its words, then what it was made from. */
export function ClustersLegend({ look }: { readonly look: LayerLook }) {
  const { t } = useTranslation('clusters');
  const format = useFormat();
  const answer = useApp(drawnClusters);
  if (!answer) return null;
  const { options, period, units, incidents } = answer;
  const colours = clusterColours(look.theme);
  const levels = CLUSTER_LEVELS.map((level, place) => ({ ...level, colour: colours[place] }));
  return (
    <LegendBlock
      title={t(`legend.title.${options.units}`)}
      unit={t('legend.n', {
        units: format.integer(units.length),
        n: format.decimal(incidents),
        from: format.day(period.from),
        to: format.day(period.to),
      })}
      note={t(`legend.method.${options.statistic}`)}
    >
      <ol className={legendStyles.classes}>
        {levels.toReversed().map(({ name, mark, colour }) => (
          <li key={name} className={legendStyles.class} title={t(`level.${name}`)}>
            <span
              className={legendStyles.swatch}
              data-mark={options.units === 'section' ? 'line' : 'area'}
              style={{ background: colour, '--width': '6px' }}
            />
            <span className={legendStyles.number}>{mark || '≈'}</span>
            <span className={styles.words}>{t(`level.${name}`)}</span>
          </li>
        ))}
      </ol>
    </LegendBlock>
  );
}
