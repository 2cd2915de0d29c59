import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StudyResult } from '../../../core/study/study-result.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import type { Selection } from '../../../state/app-state.ts';
import { useRankedResult } from '../../../state/focus/use-ranked-result.ts';
import { areaNumber } from '../../../state/selectors/selection.ts';
import { useApp } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SegmentedControl } from '../../../ui/segmented-control.tsx';
import { RankedFrame } from '../ranked-frame.tsx';
import { useAreaActions } from '../use-area-actions.ts';
import { areaColumns } from './area-columns.tsx';
import columnStyles from './area-columns.module.css';
import { AREA_GROUPINGS, communeGroups, districtGroups } from './area-groups.ts';
import { AREA_ORDERS, FIRST_AREA_VIEW, areaRanks, listAreas } from './list-areas.ts';
import styles from './areas-page.module.css';

const ROW_HEIGHT_PX = 66;
const HEADER_HEIGHT_PX = 78;
const NOBODY = (): void => undefined;

/** Key areas: communes, or the districts of before, by expected loss or by what can be acted on. */
export function AreasPage({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation(['targets', 'risk']);
  const format = useFormat();
  const [view, setView] = useState(FIRST_AREA_VIEW);
  const ranked = useRankedResult(result);
  const selected = useApp((state) => numberOf(result, state.session.selection));
  const hovered = useApp((state) => numberOf(result, state.session.hover));
  const actions = useAreaActions(result);
  const isCommune = view.grouping === 'commune';
  const groups = useMemo(
    () => (isCommune ? communeGroups(ranked) : districtGroups(ranked)),
    [isCommune, ranked],
  );
  const rank = useMemo(() => areaRanks(groups, view.order), [groups, view.order]);
  const columns = useMemo(
    () => areaColumns({ groups, ranked, rank, t, format }),
    [groups, ranked, rank, t, format],
  );
  const rows = useMemo(() => listAreas(groups, result, view), [groups, result, view]);
  const openDistrict = (district: number): void =>
    setView({
      ...view,
      grouping: 'commune',
      district: result.districts.name[district] ?? '',
      text: '',
    });

  if (result.areas.length === 0) {
    return (
      <EmptyState icon="commune" title={t('no_areas.title')}>
        {t('no_areas.text')}
      </EmptyState>
    );
  }
  return (
    <RankedFrame
      above={
        <div className={styles.switches}>
          <SegmentedControl
            label={t('risk:area.order_label')}
            size="sm"
            value={view.order}
            segments={AREA_ORDERS.map((value) => ({ value, label: t(`risk:area.order.${value}`) }))}
            onChange={(order) =>
              setView({ ...view, order, sort: { column: 'rank', direction: 'ascending' } })
            }
          />
          {result.districts.name.length > 0 ? (
            <SegmentedControl
              label={t('risk:area.grouping_label')}
              size="sm"
              value={view.grouping}
              segments={AREA_GROUPINGS.map((value) => ({
                value,
                label: t(`risk:area.grouping.${value}`),
              }))}
              onChange={(grouping) => setView({ ...view, grouping, district: '', text: '' })}
            />
          ) : null}
        </div>
      }
      filter={{
        label: t(isCommune ? 'filter.area' : 'risk:area.filter_district'),
        hint: t(isCommune ? 'filter.area_hint' : 'risk:area.filter_district'),
        text: view.text,
        onText: (text) => setView({ ...view, text }),
      }}
      note={
        <div className={styles.note}>
          <p>
            {t(`risk:area.note.${view.order}`, {
              unit: t(`risk:loss.unit.${result.risk.rankedBy}`),
            })}
          </p>
          {view.district === '' ? null : (
            <Button
              size="sm"
              variant="quiet"
              icon="close"
              onClick={() => setView({ ...view, district: '' })}
            >
              {t('risk:area.of_district', { district: view.district })}
            </Button>
          )}
        </div>
      }
      label={t(isCommune ? 'area_table_label' : 'risk:area.district_table')}
      columns={columns}
      rows={rows}
      sort={view.sort}
      onSort={(sort) => setView({ ...view, sort })}
      selected={isCommune ? selected : -1}
      hovered={isCommune ? hovered : -1}
      onHover={isCommune ? actions.hover : NOBODY}
      onOpen={isCommune ? actions.open : openDistrict}
      onClose={actions.close}
      layout={columnStyles.layout}
      rowHeight={{ narrowPx: ROW_HEIGHT_PX, widePx: ROW_HEIGHT_PX }}
      headerHeightPx={HEADER_HEIGHT_PX}
    />
  );
}

function numberOf(result: StudyResult, selection: Selection | null): number {
  return selection?.type === 'area' ? areaNumber(result, selection.code) : -1;
}
