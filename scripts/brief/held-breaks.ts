import type { ClassBreaks } from '../../src/core/study/class-breaks.ts';
import type { RanStudy } from '../run-study.ts';

/** The classes the project holds, else those drawn from the result, as in the app. */
export async function heldBreaks({ project, jobs, options }: RanStudy): Promise<ClassBreaks> {
  return project?.breaks ?? jobs.run('class-breaks', {}, options);
}
