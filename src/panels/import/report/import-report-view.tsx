import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import { useServices } from '../../../state/use-app.ts';
import { Button } from '../../../ui/button.tsx';
import { FindingList } from './finding-list.tsx';
import { ReportIssues } from './report-issues.tsx';
import { ReportSummary } from './report-summary.tsx';
import styles from './report.module.css';
import { SampleTable } from './sample-table.tsx';
import { SetAsideSection } from './set-aside-section.tsx';

export type ImportReportViewProps = {
  readonly pending: PendingImport;
  readonly report: ImportReport;
};

/** What a file would give: mounted by the import page below its questions. */
export function ImportReportView({ pending, report }: ImportReportViewProps) {
  const { t } = useTranslation('report');
  const { page } = useServices();
  return (
    <div className={styles.report} data-import-report>
      <ReportSummary report={report} />
      <FindingList name={pending.name} report={report} />
      <SetAsideSection pending={pending} report={report} />
      <ReportIssues issues={report.issues} />
      <SampleTable report={report} />
      <div>
        <Button
          size="sm"
          icon="print"
          onClick={() => {
            void page.print();
          }}
        >
          {t('print.button')}
        </Button>
      </div>
    </div>
  );
}
