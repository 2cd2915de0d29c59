import { useDeferredValue, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult, TargetKind } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Selection } from '../../state/app-state.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { Select } from '../../ui/select.tsx';
import { FIRST_TARGET_VIEW, listTargets } from './list-targets.ts';
import { RankedFrame } from './ranked-frame.tsx';
import { targetColumns } from './target-columns.tsx';
import columnStyles from './target-columns.module.css';
import { useTargetActions } from './use-target-actions.ts';
import styles from './targets-room.module.css';

/** Every target of the province, ranked; one row is one place on the map. */
export function TargetTable({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const dispatch = useDispatch();
  const [view, setView] = useState(FIRST_TARGET_VIEW);
  const text = useDeferredValue(view.text);
  const chosenList = useApp((state) => state.project.chosen);
  const selected = useApp((state) => numberOf(result, state.session.selection));
  const hovered = useApp((state) => numberOf(result, state.session.hover));
  const actions = useTargetActions(result);
  const chosen = useMemo(() => new Set(chosenList.map(({ target }) => target)), [chosenList]);
  const columns = useMemo(
    () => targetColumns(result, chosen, t, format),
    [result, chosen, t, format],
  );
  const rows = useMemo(
    () => listTargets(result, { kind: view.kind, text, sort: view.sort }),
    [result, view.kind, text, view.sort],
  );
  const kinds: readonly (TargetKind | 'all')[] = [
    'all',
    ...result.families.map(({ kind }) => kind),
  ];
  const toggle = (target: number): void => {
    const id = result.targets.id[target] ?? '';
    if (chosen.has(id)) dispatch({ type: 'project/drop-target', target: id });
    else dispatch({ type: 'project/choose-target', target: id, note: '' });
  };

  return (
    <RankedFrame
      filter={{
        label: t('filter.text'),
        hint: t('filter.text_hint'),
        text: view.text,
        onText: (next) => setView({ ...view, text: next }),
      }}
      tools={
        <Select
          label={t('filter.kind')}
          labelHidden
          value={view.kind}
          options={kinds.map((kind) => ({
            value: kind,
            label: t(kind === 'all' ? 'filter.every_kind' : `model:target_kind.${kind}`),
          }))}
          onChange={(kind) => setView({ ...view, kind })}
        />
      }
      note={
        <output className={styles.shown}>
          {t('shown', {
            shown: format.integer(rows.length),
            total: format.integer(result.targets.length),
          })}
        </output>
      }
      label={t('table_label')}
      columns={columns}
      rows={rows}
      sort={view.sort}
      onSort={(sort) => setView({ ...view, sort })}
      selected={selected}
      hovered={hovered}
      onHover={actions.hover}
      onOpen={actions.open}
      onClose={actions.close}
      onToggle={toggle}
      layout={columnStyles.layout}
    />
  );
}

function numberOf(result: StudyResult, selection: Selection | null): number {
  return selection?.type === 'target' ? targetNumber(result, selection.target) : -1;
}
