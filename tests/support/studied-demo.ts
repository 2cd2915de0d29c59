import type { Dataset } from '../../src/core/model/dataset.ts';
import { analyse } from '../../src/core/study/analyse.ts';
import { defaultStudyConfig } from '../../src/core/study/study-config.ts';
import { createStudyMemory } from '../../src/core/study/study-memory.ts';
import type { StudyMemory } from '../../src/core/study/study-memory.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import { quietContext } from './quiet-context.ts';

/** A dataset studied over some days, with the usual settings. */
export function studied(
  dataset: Dataset,
  period: { readonly from: string; readonly to: string },
  memory: StudyMemory = createStudyMemory(),
): Promise<StudyResult> {
  return analyse(dataset, defaultStudyConfig(period), memory, quietContext());
}
