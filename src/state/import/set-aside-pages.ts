import { isPersonalColumn } from '../../core/io/import/personal-headers.ts';
import type { ImportReport, SetAsideRow } from '../../core/io/import/import-report.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import type { AppStore } from '../app-services.ts';
import { lastValue } from '../reduce-session.ts';
import type { FileBytes } from '../services/file-bytes.ts';

/** Rows from–to of those a file that is looked through leaves out, under its last report; whole cells. */
export type SetAsidePages = (
  name: string,
  from: number,
  to: number,
) => Promise<readonly SetAsideRow[]>;

export function createSetAsidePages(
  jobs: JobClient,
  store: AppStore,
  bytes: FileBytes,
): SetAsidePages {
  return async (name, from, to) => {
    const pending = store.getState().session.imports.files.find((file) => file.name === name);
    const report = pending && lastValue(pending.report);
    const content = pending && (await bytes.get(pending.sha256));
    if (!report || !content) return [];
    const file = { name, bytes: content, choices: report.choices };
    return jobs.run('set-aside-rows', { file, hidden: hiddenHeaders(report), from, to });
  };
}

/** Columns of people: their cells are shown nowhere and sent nowhere. */
export function hiddenHeaders({ columns }: ImportReport): readonly string[] {
  return columns.filter(isPersonalColumn).map(({ header }) => header);
}
