import type { TargetPlace } from '../targets/target-facts.ts';
import { TARGET_KINDS } from './study-result.ts';
import type { StudyResult } from './study-result.ts';

/** How a sentence names a target of the result. */
export function targetPlace(
  { targets, sections }: Pick<StudyResult, 'targets' | 'sections'>,
  target: number,
): TargetPlace {
  const kind = TARGET_KINDS[targets.kind[target] ?? 0] ?? 'section';
  const name = targets.name[target] ?? '';
  if (target >= sections.length) return { kind, name };
  return { kind, name, fromM: sections.fromM[target] ?? 0, toM: sections.toM[target] ?? 0 };
}
