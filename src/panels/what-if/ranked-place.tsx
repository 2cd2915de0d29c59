import type { ReactNode } from 'react';
import type { LonLat } from '../../core/criticality/scenario.ts';
import { useServices } from '../../state/use-app.ts';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import styles from './what-if.module.css';

export const PLACE_ZOOM = 11.5;

type Props = {
  /** Place in the order, from 1. */
  readonly number: number;
  readonly at: LonLat;
  /** What a press does, for those who cannot see the number. */
  readonly show: string;
  readonly name: string;
  readonly figure: string;
  readonly notes: readonly string[];
  /** A further button. */
  readonly children?: ReactNode;
};

/** One line of a ranked answer; a press shows where it is. */
export function RankedPlace(props: Props): ReactNode {
  const { number, at, show, name, figure, notes, children } = props;
  const { camera } = useServices();
  const [lon, lat] = at;
  return (
    <li className={styles.cut}>
      <span className={styles.rank} aria-hidden="true">
        {number}
      </span>
      <button
        type="button"
        className={styles.cutName}
        onClick={() => camera.flyTo({ lon, lat, zoom: PLACE_ZOOM })}
      >
        <VisuallyHidden>{show} </VisuallyHidden>
        <span className={styles.hitName}>{name}</span>
        <span className={styles.hitPlace}>{figure}</span>
        <span className={styles.effect}>{notes.join(' · ')}</span>
      </button>
      {children}
    </li>
  );
}
