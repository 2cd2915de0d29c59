import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KindSymbol } from './kind-symbol.tsx';
import { targetLabel } from '../../i18n/target-label.ts';
import { useTargetActions } from './use-target-actions.ts';
import styles from './chosen-list.module.css';

/** Targets a person put aside, each with a note; kept in the project. */
export function ChosenList({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const chosen = useApp((state) => state.project.chosen);
  const actions = useTargetActions(result);

  if (chosen.length === 0) {
    return (
      <EmptyState icon="flag" title={t('chosen.empty')}>
        {t('chosen.how')}
      </EmptyState>
    );
  }
  return (
    <ol className={styles.list} aria-label={t('chosen.title')}>
      {chosen.map(({ target, note }) => {
        const number = targetNumber(result, target);
        const label = number < 0 ? null : targetLabel(result, number, format);
        return (
          <li key={target} className={styles.item}>
            <div className={styles.head}>
              {label ? <KindSymbol kind={label.kind} /> : null}
              <button
                type="button"
                className={styles.name}
                disabled={number < 0}
                onClick={() => actions.open(number)}
                onPointerEnter={() => actions.hover(number)}
                onPointerLeave={() => actions.hover(-1)}
                onFocus={() => actions.hover(number)}
                onBlur={() => actions.hover(-1)}
              >
                {label ? `${label.name}${label.place ? ` · ${label.place}` : ''}` : target}
              </button>
              <IconButton
                icon="trash"
                size="sm"
                label={t('chosen.drop')}
                onClick={() => dispatch({ type: 'project/drop-target', target })}
              />
            </div>
            <p className={styles.figures}>
              {label
                ? t('chosen.figures', {
                    rank: format.integer(result.targets.rank[number] ?? 0),
                    score: format.fixed(result.targets.score[number] ?? 0, 1),
                    commune: label.commune || t('no_commune'),
                  })
                : t('chosen.not_here')}
            </p>
            <TextField
              label={t('chosen.note')}
              labelHidden
              placeholder={t('chosen.note')}
              value={note}
              onChange={(next) => dispatch({ type: 'project/choose-target', target, note: next })}
            />
          </li>
        );
      })}
    </ol>
  );
}
