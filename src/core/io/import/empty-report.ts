import type { ImportChoices } from '../../model/import-choices.ts';
import type { FormatId } from '../format.ts';
import type { ImportReport } from './import-report.ts';

/** The report of a file nothing is known of yet. */
export function emptyReport(
  file: string,
  format: FormatId | null,
  choices: ImportChoices,
): ImportReport {
  return {
    file,
    format,
    choices,
    questions: [],
    kind: null,
    encoding: null,
    layers: [],
    rows: 0,
    headers: [],
    columns: [],
    place: null,
    findings: [],
    located: null,
    incidents: null,
    counts: null,
    issues: [],
    samples: [],
    setAside: { count: 0, shown: 0, rows: [] },
    preview: {
      shown: 0,
      of: 0,
      rows: new Uint32Array(0),
      starts: new Uint32Array(1),
      coordinates: new Float64Array(0),
    },
  };
}
