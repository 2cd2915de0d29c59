import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { KindSymbol } from '../kind-symbol.tsx';
import { targetLabel } from '../../../i18n/target-label.ts';
import { useTargetActions } from '../use-target-actions.ts';
import styles from './gaps.module.css';

type Props = {
  readonly label: string;
  readonly result: StudyResult;
  readonly targets: readonly number[];
  readonly numbered?: boolean;
  /** A short figure at the end of each line. */
  readonly figure?: (place: number) => string;
};

/** Targets as lines to press: the same name, place and rank as in the list. */
export function TargetLines(props: Props): ReactNode {
  const { label, result, targets, numbered = false, figure } = props;
  const { t } = useTranslation('targets');
  const format = useFormat();
  const actions = useTargetActions(result);
  return (
    <ol className={styles.lines} aria-label={label}>
      {targets.map((target, place) => {
        const { name, place: where, kind, commune } = targetLabel(result, target, format);
        return (
          <li key={target}>
            <button
              type="button"
              className={styles.lineButton}
              onClick={() => actions.open(target)}
              onPointerEnter={() => actions.hover(target)}
              onPointerLeave={() => actions.hover(-1)}
              onFocus={() => actions.hover(target)}
              onBlur={() => actions.hover(-1)}
            >
              {numbered ? <span className={styles.number}>{place + 1}</span> : null}
              <KindSymbol kind={kind} />
              <span className={styles.name}>
                {name}
                {where ? ` · ${where}` : ''}
                <span className={styles.commune}> {commune || t('no_commune')}</span>
              </span>
              <span className={styles.lineFigure}>
                {figure?.(place) ??
                  t('details.rank_short', {
                    rank: format.integer(result.targets.rank[target] ?? 0),
                  })}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
