import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useJobAnswer } from '../details/use-job-answer.ts';
import { reasonText } from '../../i18n/reason-text.ts';
import { KindSymbol } from '../targets/kind-symbol.tsx';
import { targetLabel } from '../../i18n/target-label.ts';
import { useTargetActions } from '../targets/use-target-actions.ts';
import bodyStyles from './briefing-body.module.css';
import styles from './top-list.module.css';

const SHOWN = 5;

/** The first five targets, each with the sentence that says most about its rank. */
export function TopTargets({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('briefing');
  const top = Array.from(result.targets.order.subarray(0, SHOWN));
  if (top.length === 0) return null;
  return (
    <section className={bodyStyles.section} aria-label={t('top_targets')}>
      <h3 className={bodyStyles.title}>{t('top_targets')}</h3>
      <ol className={styles.list}>
        {top.map((target) => (
          <TopTarget key={result.targets.id[target]} result={result} target={target} />
        ))}
      </ol>
    </section>
  );
}

type Props = { readonly result: StudyResult; readonly target: number };

function TopTarget({ result, target }: Props): ReactNode {
  const { t } = useTranslation('briefing');
  const { t: tReason } = useTranslation('reasons');
  const format = useFormat();
  const actions = useTargetActions(result);
  const id = result.targets.id[target] ?? '';
  const answer = useJobAnswer('target-details', { target: id }, `${id} ${result.hash}`);
  const label = targetLabel(result, target, format);
  const reason = answer.status === 'ready' ? mainReason(answer.value.reasons) : undefined;
  return (
    <li className={styles.item}>
      <span className={styles.rank}>{format.integer(result.targets.rank[target] ?? 0)}</span>
      <div className={styles.words}>
        <button
          type="button"
          className={styles.name}
          onClick={() => actions.open(target)}
          onPointerEnter={() => actions.hover(target)}
          onPointerLeave={() => actions.hover(-1)}
        >
          <KindSymbol kind={label.kind} />
          {label.name}
          {label.place ? ` · ${label.place}` : ''}
        </button>
        <p className={styles.why}>
          {[label.commune, reason ? reasonText(reason, tReason, format) : '']
            .filter(Boolean)
            .join(' — ')}
        </p>
      </div>
      <span className={styles.figure}>
        {format.fixed(result.targets.score[target] ?? 0, 1)}
        <span className={styles.unit}>{t('points')}</span>
      </span>
    </li>
  );
}

/** The reason that gives most points; the first of equals. */
function mainReason<R extends { readonly points: number }>(reasons: readonly R[]): R | undefined {
  return reasons.toSorted((a, b) => b.points - a.points)[0];
}
