import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Selection } from '../../state/app-state.ts';
import { areaNumber } from '../../state/selectors/selection.ts';
import { useApp } from '../../state/use-app.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { areaColumns } from './area-columns.tsx';
import columnStyles from './area-columns.module.css';
import { FIRST_AREA_VIEW, listAreas } from './list-areas.ts';
import { RankedFrame } from './ranked-frame.tsx';
import { useAreaActions } from './use-area-actions.ts';
import styles from './targets-room.module.css';

/** The communes, by their incidents against what their cables and sites would have at the mean rates. */
export function AreaTable({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('targets');
  const format = useFormat();
  const [view, setView] = useState(FIRST_AREA_VIEW);
  const selected = useApp((state) => numberOf(result, state.session.selection));
  const hovered = useApp((state) => numberOf(result, state.session.hover));
  const actions = useAreaActions(result);
  const columns = useMemo(() => areaColumns(result, t, format), [result, t, format]);
  const rows = useMemo(() => listAreas(result, view), [result, view]);

  if (result.areas.length === 0) {
    return (
      <EmptyState icon="commune" title={t('no_areas.title')}>
        {t('no_areas.text')}
      </EmptyState>
    );
  }
  return (
    <RankedFrame
      filter={{
        label: t('filter.area'),
        hint: t('filter.area_hint'),
        text: view.text,
        onText: (text) => setView({ ...view, text }),
      }}
      note={<p className={styles.shown}>{t('area_note')}</p>}
      label={t('area_table_label')}
      columns={columns}
      rows={rows}
      sort={view.sort}
      onSort={(sort) => setView({ ...view, sort })}
      selected={selected}
      hovered={hovered}
      onHover={actions.hover}
      onOpen={actions.open}
      onClose={actions.close}
      layout={columnStyles.layout}
    />
  );
}

function numberOf(result: StudyResult, selection: Selection | null): number {
  return selection?.type === 'area' ? areaNumber(result, selection.code) : -1;
}
