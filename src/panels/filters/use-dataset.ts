import type { DatasetSummary } from '../../jobs/protocol/input-jobs.ts';
import { lastValue } from '../../state/reduce-session.ts';
import { useApp } from '../../state/use-app.ts';

/** What is loaded, or was last loaded. */
export function useDataset(): DatasetSummary | undefined {
  return useApp(({ session }) => lastValue(session.dataset));
}
