import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';

export type ImportReportViewProps = {
  readonly pending: PendingImport;
  readonly report: ImportReport;
};

/** What a file would give: mounted by the import page below its questions. */
export function ImportReportView({ report }: ImportReportViewProps) {
  return <div data-import-report={report.file} />;
}
