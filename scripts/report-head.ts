import { APP_VERSION } from '../src/core/study/app-version.ts';
import type { DatasetSummary } from '../src/jobs/protocol/input-jobs.ts';

/** What every JSON report says first: its form, what made it, and from which data. */
export function reportHead<Format extends string>(format: Format, data: DatasetSummary) {
  const { name, illustrative, cutOff, hash } = data;
  return {
    format,
    version: 1,
    app: { name: 'vonggac', version: APP_VERSION },
    data: { name, illustrative, cutOff, hash },
  };
}
