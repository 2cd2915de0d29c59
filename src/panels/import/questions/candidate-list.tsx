import type { ReactNode } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import styles from './questions.module.css';

export type Candidate = {
  readonly id: string;
  readonly title: string;
  /** How good it is, beside its title. */
  readonly mark?: ReactNode;
  /** What it would give. */
  readonly lines?: readonly string[];
  readonly chosen: boolean;
  readonly onChoose: () => void;
  /** A person points at it, or no longer does. */
  readonly onLook?: (looking: boolean) => void;
};

type Props = { readonly label: string; readonly candidates: readonly Candidate[] };

/** Answers to choose from, each with what it would give: one click, or Enter. */
export function CandidateList({ label, candidates }: Props) {
  return (
    <ul className={styles.candidates} aria-label={label}>
      {candidates.map(({ id, title, mark, lines = [], chosen, onChoose, onLook }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.candidate}
            aria-pressed={chosen}
            onClick={onChoose}
            onPointerEnter={() => onLook?.(true)}
            onPointerLeave={() => onLook?.(false)}
            onFocus={() => onLook?.(true)}
            onBlur={() => onLook?.(false)}
          >
            <span className={styles.name}>
              {chosen ? <Icon name="check" size={16} /> : null}
              {title}
              {mark === undefined ? null : <span className={styles.mark}>{mark}</span>}
            </span>
            {lines.map((line, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- lines may be alike
              <span key={at} className={styles.line}>
                {line}
              </span>
            ))}
          </button>
        </li>
      ))}
    </ul>
  );
}
