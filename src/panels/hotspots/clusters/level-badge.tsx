import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { MORAN_QUADRANTS } from '../../../core/hotspots/local-statistics/local-moran.ts';
import { MIDDLE, clusterLevel } from '../../../state/hotspots/cluster-levels.ts';
import { useApp } from '../../../state/use-app.ts';
import { clusterColours } from '../../../core/sheet/cluster-colours.ts';
import { VisuallyHidden } from '../../../ui/visually-hidden.tsx';
import styles from './clusters.module.css';

type Props = { readonly level: number; readonly quadrant: number };

/** The class by colour, by mark and by name. */
export function LevelBadge({ level, quadrant }: Props): ReactNode {
  const { t } = useTranslation('clusters');
  const theme = useApp(({ session }) => session.theme);
  const { name, mark } = clusterLevel(level);
  const alike = MORAN_QUADRANTS[quadrant] ?? 'none';
  const words = alike === 'none' ? t(`level.${name}`) : t(`quadrant.${alike}`);
  return (
    <span className={styles.badge} title={words}>
      <span
        className={styles.swatch}
        style={{ background: clusterColours(theme)[level + MIDDLE] }}
        aria-hidden="true"
      />
      <span className={styles.mark}>{mark || '·'}</span>
      <VisuallyHidden>{words}</VisuallyHidden>
    </span>
  );
}
