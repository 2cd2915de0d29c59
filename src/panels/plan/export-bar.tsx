import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { StudyResult } from '../../core/study/study-result.ts';
import { useApp, useDispatch, useServices } from '../../state/use-app.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { planView } from './plan-view.ts';
import { usePlanSheets } from './use-plan-sheets.ts';
import styles from './plan-panel.module.css';

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
} as const;

/** The page on screen as a workbook, as CSV (its first table), or on paper. */
export function ExportBar({ result }: { readonly result: StudyResult }): ReactNode {
  const { t } = useTranslation('plan');
  const { jobs, page } = useServices();
  const dispatch = useDispatch();
  const sheetsOf = usePlanSheets(result);
  const view = useStore(planView);
  const save = async (format: 'xlsx' | 'csv'): Promise<void> => {
    try {
      const sheets = sheetsOf();
      const files = await jobs.run('write-tables', {
        name: t(`sheet.file.${view.page}`),
        format,
        sheets: format === 'csv' ? sheets.slice(0, 1) : sheets,
      });
      for (const { name, bytes } of files) await page.saveFile(name, bytes, MEDIA_TYPES[format]);
    } catch {
      const notice = { tone: 'error', message: 'plan:out.failed' } as const;
      dispatch({ type: 'session/notify', notice });
    }
  };
  const empty = useApp(({ project: { plan, assessments } }) => {
    if (view.page === 'lines') return plan.items.length === 0;
    if (view.page === 'draw') return plan.draws.length === 0;
    return view.page === 'assessments' && assessments.length === 0;
  });
  return (
    <div className={styles.out}>
      <Button size="sm" icon="download" disabled={empty} onClick={() => void save('xlsx')}>
        {t('out.xlsx')}
      </Button>
      <Button size="sm" icon="table" disabled={empty} onClick={() => void save('csv')}>
        {t('out.csv')}
      </Button>
      <Button size="sm" icon="print" disabled={empty} onClick={() => void page.print()}>
        {t('out.print')}
      </Button>
      <span className={styles.sensitive}>
        <Checkbox
          checked={view.sensitive}
          onChange={(sensitive) => planView.setState({ sensitive })}
        >
          {t('out.sensitive')}
        </Checkbox>
      </span>
    </div>
  );
}
