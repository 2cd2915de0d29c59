import type { SearchHit } from '../protocol.ts';
import { buildSearchIndex } from '../search/search-index.ts';
import { jobContext } from '../transport/job-context.ts';
import { datasetOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The index is made at the first search and outlives a search that is cancelled while it is made. */
export async function searchRecords(
  workspace: Workspace,
  text: string,
  limit: number,
): Promise<readonly SearchHit[]> {
  const dataset = datasetOf(workspace);
  workspace.search ??= buildSearchIndex(
    dataset,
    jobContext(NEVER, () => {}, 0),
  );
  const index = await workspace.search;
  return index.find(text, limit);
}

const NEVER = new AbortController().signal;
