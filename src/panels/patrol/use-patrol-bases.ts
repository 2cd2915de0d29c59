import type { RecordDetails } from '../../jobs/protocol/record-jobs.ts';
import { lastDataset } from '../../state/selectors/last-known.ts';
import { useApp } from '../../state/use-app.ts';
import type { Answer } from '../details/use-job-answer.ts';
import { useJobAnswer } from '../details/use-job-answer.ts';

/** Every patrol base in the data, whole records. */
export function usePatrolBases(): Answer<readonly RecordDetails[]> {
  const dataset = useApp(lastDataset);
  const rows = dataset?.rows.patrol_base ?? 0;
  return useJobAnswer(
    'table-page',
    { kind: 'patrol_base', from: 0, to: rows },
    `patrol_base ${rows} ${dataset?.hash ?? ''}`,
  );
}
