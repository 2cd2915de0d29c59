import { useId } from 'react';
import type { ReactNode } from 'react';
import type { ImportReport } from '../../../core/io/import/import-report.ts';
import type { PendingImport } from '../../../state/import/import-session.ts';
import type { ChoicesChange } from '../../../state/import/with-choices.ts';
import styles from './questions.module.css';

/** The file a question is about, and the way to answer it. */
export type Asked = {
  readonly pending: PendingImport;
  readonly report: ImportReport;
  readonly answer: (change: ChoicesChange) => void;
};

type Props = { readonly what: string; readonly why: string; readonly children: ReactNode };

/** One question: what is asked, why it matters, and its answers. */
export function QuestionCard({ what, why, children }: Props) {
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h6 id={id} className={styles.what} tabIndex={-1} data-question>
        {what}
      </h6>
      <p className={styles.why}>{why}</p>
      {children}
    </section>
  );
}
