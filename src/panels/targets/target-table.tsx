import { useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult, TargetKind } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { darkMeasure, insidePick, matrixOf } from '../../state/focus/target-matrix.ts';
import { useRankedResult } from '../../state/focus/use-ranked-result.ts';
import type { Selection } from '../../state/app-state.ts';
import { targetNumber } from '../../state/selectors/selection.ts';
import { useApp, useDispatch } from '../../state/use-app.ts';
import { useSliced } from '../../state/use-sliced.ts';
import { Select } from '../../ui/select.tsx';
import { HotCriticalMatrix } from './matrix/hot-critical-matrix.tsx';
import { FIRST_TARGET_VIEW, listTargets } from './list-targets.ts';
import { PickNote } from './pick-note.tsx';
import { RankedFrame } from './ranked-frame.tsx';
import { targetColumns } from './target-columns.tsx';
import columnStyles from './target-columns.module.css';
import { useStability } from './use-stability.ts';
import { useTargetActions } from './use-target-actions.ts';

type Props = {
  readonly result: StudyResult;
  /** Rows glide to their new places while a person weighs. */
  readonly weighing: boolean;
  /** The picture over the list makes room for something else. */
  readonly folded: boolean;
};

const ROW_HEIGHT_PX = 66;
const WIDE_ROW_HEIGHT_PX = 52;
const HEADER_HEIGHT_PX = 78;

/** Every target of the province, ranked; one row is one place on the map. */
export function TargetTable({ result, weighing, folded }: Props): ReactNode {
  const { t } = useTranslation(['targets', 'risk']);
  const format = useFormat();
  const dispatch = useDispatch();
  const [view, setView] = useState(FIRST_TARGET_VIEW);
  const ranked = useRankedResult(result);
  const focus = useApp((state) => state.session.focus);
  const chosenList = useApp((state) => state.project.chosen);
  const selected = useApp((state) => numberOf(result, state.session.selection));
  const hovered = useApp((state) => numberOf(result, state.session.hover));
  const stability = useStability(result);
  const actions = useTargetActions(result);
  const chosen = useMemo(() => new Set(chosenList.map(({ target }) => target)), [chosenList]);
  const columns = useMemo(
    () => targetColumns({ result: ranked, stability, chosen, t, format }),
    [ranked, stability, chosen, t, format],
  );
  const { pick } = focus;
  const measure = darkMeasure(focus, result);
  const inside = useMemo(
    () => (pick ? insidePick(matrixOf(result, measure), pick) : null),
    [result, measure, pick],
  );
  const make = useCallback(
    () => listTargets({ result: ranked, stability, inside, view }),
    [ranked, stability, inside, view],
  );
  const rows = useSliced(make, ranked.targets.order);
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
      above={<HotCriticalMatrix {...{ ranked, result, hovered, selected, folded }} />}
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
      note={<PickNote shown={rows.length} total={result.targets.length} />}
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
      gliding={weighing}
      rowHeight={{ narrowPx: ROW_HEIGHT_PX, widePx: WIDE_ROW_HEIGHT_PX }}
      headerHeightPx={HEADER_HEIGHT_PX}
    />
  );
}

function numberOf(result: StudyResult, selection: Selection | null): number {
  return selection?.type === 'target' ? targetNumber(result, selection.target) : -1;
}
