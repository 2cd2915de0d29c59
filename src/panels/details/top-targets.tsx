import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Selection } from '../../state/app-state.ts';
import { KindSymbol } from '../targets/kind-symbol.tsx';
import { targetLabel } from '../../i18n/target-label.ts';
import { useTargetActions } from '../targets/use-target-actions.ts';
import { DetailsSection } from './details-section.tsx';
import styles from './top-targets.module.css';

type Props = {
  readonly result: StudyResult;
  readonly area: number;
  readonly onFollow: (next: Selection) => void;
};

const SHOWN = 5;

/** The highest ranked targets inside a commune. */
export function TopTargets({ result, area, onFollow }: Props): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const actions = useTargetActions(result);
  const top = useMemo(
    () =>
      Array.from(
        result.targets.order
          .filter((target) => result.targets.area[target] === area)
          .subarray(0, SHOWN),
      ),
    [result, area],
  );
  return (
    <DetailsSection title={t('details.top_targets')}>
      {top.length === 0 ? <p className={styles.none}>{t('details.no_targets')}</p> : null}
      <ol className={styles.list}>
        {top.map((target) => {
          const label = targetLabel(result, target, format);
          return (
            <li key={target}>
              <button
                type="button"
                className={styles.target}
                onClick={() => {
                  onFollow({ type: 'target', target: result.targets.id[target] ?? '' });
                  actions.open(target);
                }}
                onPointerEnter={() => actions.hover(target)}
                onPointerLeave={() => actions.hover(-1)}
              >
                <KindSymbol kind={label.kind} />
                <span className={styles.name}>
                  {label.name}
                  {label.place ? ` · ${label.place}` : ''}
                </span>
                <span className={styles.figure}>
                  {t('details.rank_short', {
                    rank: format.integer(result.targets.rank[target] ?? 0),
                  })}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </DetailsSection>
  );
}
