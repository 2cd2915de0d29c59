import { keyAreas, keyDistricts } from '../../core/study/key-areas.ts';
import { keyTargets } from '../../core/study/key-targets.ts';
import type { KeyTargetOptions } from '../../core/study/key-targets.ts';
import type { KeyLists } from '../protocol/target-jobs.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

/** The key targets and key areas of the last result, with what they rest on. */
export function keyLists(workspace: Workspace, options: KeyTargetOptions): KeyLists {
  const answered = answeredOf(workspace);
  return {
    targets: keyTargets(answered.dataset, answered, options),
    areas: keyAreas(answered.result, options),
    districts: keyDistricts(answered.result, options),
  };
}
