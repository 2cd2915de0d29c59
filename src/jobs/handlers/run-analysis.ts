import type { RunContext } from '../../core/basics/run-context.ts';
import { analyse } from '../../core/study/analyse.ts';
import { readStudyConfig } from '../../core/study/read-config.ts';
import { defaultStudyConfig } from '../../core/study/study-config.ts';
import type { StudyConfig } from '../../core/study/study-config.ts';
import type { StudyMemory } from '../../core/study/study-memory.ts';
import type { StudyResult } from '../../core/study/study-result.ts';
import { JobFailure } from '../protocol.ts';
import { datasetOf, replaceAnswer } from './workspace.ts';
import type { Answered } from '../answered.ts';
import type { Workspace } from './workspace.ts';

/**
 * Runs the analysis. Until it is done, tiles and details show the last result; then they show this one,
 * all at once. Two analyses never share their stages half-made: the second waits for the first to end.
 */
export function runAnalysis(
  workspace: Workspace,
  asked: StudyConfig,
  ctx: RunContext,
): Promise<StudyResult> {
  const { config, issues } = readStudyConfig(asked, defaultStudyConfig(asked));
  if (issues.length > 0) return Promise.reject(new JobFailure(issues));
  return workspace.analyses(async () => {
    ctx.signal.throwIfAborted();
    const dataset = datasetOf(workspace);
    const { memory } = workspace;
    const result = await analyse(dataset, config, memory, ctx);
    ctx.signal.throwIfAborted();
    if (workspace.dataset === dataset) replaceAnswer(workspace, answeredFrom(memory));
    return result;
  });
}

function answeredFrom(memory: StudyMemory): Answered | null {
  const { dataset, base, network, service, placement, selection, density, risk, result } = memory;
  if (!dataset || !base || !network || !service) return null;
  if (!placement || !selection || !density || !risk || !result) return null;
  return { dataset, base, network, service, placement, selection, density, risk, result };
}
