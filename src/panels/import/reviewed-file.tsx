import { useState } from 'react';
import type { ImportReport } from '../../core/io/import/import-report.ts';
import type { PendingImport } from '../../state/import/import-session.ts';
import { ColumnList } from './columns/column-list.tsx';
import { UpdateView } from '../data/update/update-view.tsx';
import { Decided } from './decided.tsx';
import styles from './import-file.module.css';
import { QuestionList } from './questions/question-list.tsx';
import { ReadSettings } from './read-settings.tsx';
import { RememberedNote } from './remembered-note.tsx';
import { ImportReportView } from './report/import-report-view.tsx';
import { Understood } from './understood.tsx';

type Props = {
  readonly pending: PendingImport;
  readonly report: ImportReport;
  /** The report is the last one: another is on its way. */
  readonly waiting: boolean;
};

export function ReviewedFile({ pending, report, waiting }: Props) {
  const [changing, setChanging] = useState(false);
  return (
    <div className={styles.reviewed} aria-busy={waiting}>
      <Understood report={report} changing={changing} onChanging={setChanging} />
      {changing ? <ReadSettings pending={pending} report={report} /> : null}
      <RememberedNote pending={pending} />
      <QuestionList pending={pending} report={report} waiting={waiting} />
      <UpdateView pending={pending} report={report} />
      <Decided pending={pending} />
      <ColumnList pending={pending} report={report} />
      <ImportReportView pending={pending} report={report} />
    </div>
  );
}
