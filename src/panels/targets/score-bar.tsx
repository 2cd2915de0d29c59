import type { ReactNode } from 'react';
import { SCORE_COMPONENTS } from '../../core/study/study-config.ts';
import type { ScoreComponent } from '../../core/study/study-config.ts';
import styles from './score-bar.module.css';

type Props = {
  /** Points by component, in the order of SCORE_COMPONENTS; they add up to the score. */
  readonly contributions: ArrayLike<number>;
  readonly size?: 'row' | 'large';
};

/** What a score is made of, as pieces of one bar out of 100. The figures stand beside it. */
export function ScoreBar({ contributions, size = 'row' }: Props): ReactNode {
  return (
    <span className={styles.bar} data-size={size} aria-hidden="true">
      {SCORE_COMPONENTS.map((component, place) => (
        <span
          key={component}
          className={styles.piece}
          data-component={component}
          style={{ width: `${contributions[place] ?? 0}%` }}
        />
      ))}
    </span>
  );
}

/** The mark a component has in the bar, for legends and lists. */
export function ComponentMark({ component }: { readonly component: ScoreComponent }): ReactNode {
  return <span className={styles.mark} data-component={component} aria-hidden="true" />;
}

export function contributionsOf(
  targets: { readonly contributions: Float64Array },
  target: number,
): Float64Array {
  const size = SCORE_COMPONENTS.length;
  return targets.contributions.subarray(target * size, (target + 1) * size);
}
