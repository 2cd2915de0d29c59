import type { Dataset } from '../../core/model/dataset.ts';
import type { SearchHit } from '../protocol/record-jobs.ts';
import type { SearchIndex } from '../search/search-index.ts';
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
  workspace.search ??= makeIndex(dataset);
  const index = await workspace.search;
  const { withFormerCommunes } = await import('../search/with-former-communes.ts');
  return withFormerCommunes(index, dataset, text, limit);
}

async function makeIndex(dataset: Dataset): Promise<SearchIndex> {
  const { buildSearchIndex } = await import('../search/search-index.ts');
  return buildSearchIndex(
    dataset,
    jobContext(NEVER, () => {}, 0),
  );
}

const NEVER = new AbortController().signal;
