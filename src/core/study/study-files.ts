import type { Dataset } from '../model/dataset.ts';
import { areasCsv } from './areas-csv.ts';
import { sectionsGeoJson } from './sections-geojson.ts';
import type { StudyMemory } from './study-memory.ts';
import { summaryJson } from './summary-json.ts';
import { targetsCsv } from './targets-csv.ts';

export type OutputOptions = {
  /** Writes the protection class, and what class and consequence give to the score. */
  readonly sensitive: boolean;
};

export type StudyFile = { readonly name: string; readonly bytes: Uint8Array };

/**
 * The four files of `vonggac analyse` from the last result in `memory` (none: no files). Deterministic:
 * the same data, config and options give the same bytes, in Node and in the browser.
 */
export function studyFiles(
  dataset: Dataset,
  memory: StudyMemory,
  options: OutputOptions,
): readonly StudyFile[] {
  const { result } = memory;
  if (!result) return [];
  return [
    { name: 'targets.csv', bytes: targetsCsv(dataset, result, memory, options) },
    { name: 'areas.csv', bytes: areasCsv(result) },
    { name: 'sections.geojson', bytes: sectionsGeoJson(dataset, result) },
    { name: 'summary.json', bytes: summaryJson(dataset, result, options) },
  ];
}
