import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { KindSymbol } from '../targets/kind-symbol.tsx';
import { targetLabel } from '../../i18n/target-label.ts';
import { useTargetActions } from '../targets/use-target-actions.ts';
import styles from './target-line.module.css';

type Props = {
  readonly result: StudyResult;
  readonly target: number;
  readonly distanceM: number;
};

export function TargetLine({ result, target, distanceM }: Props): ReactNode {
  const { t } = useTranslation('patrol');
  const format = useFormat();
  const actions = useTargetActions(result);
  const label = targetLabel(result, target, format);
  return (
    <li>
      <button
        type="button"
        className={styles.line}
        onClick={() => actions.open(target)}
        onPointerEnter={() => actions.hover(target)}
        onPointerLeave={() => actions.hover(-1)}
        onFocus={() => actions.hover(target)}
        onBlur={() => actions.hover(-1)}
      >
        <KindSymbol kind={label.kind} />
        <span className={styles.name}>{label.name}</span>
        {label.place ? <span className={styles.place}>{label.place}</span> : null}
        <span className={styles.figure} title={t('straight_line')}>
          {t('line', {
            rank: format.integer(result.targets.rank[target] ?? 0),
            distance: format.distance(distanceM),
          })}
        </span>
      </button>
    </li>
  );
}
