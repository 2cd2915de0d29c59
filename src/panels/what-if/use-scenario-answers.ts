import { useEffect, useState } from 'react';
import type { StudyResult } from '../../core/study/study-result.ts';
import type { CutAnswer } from '../../jobs/protocol/service-jobs.ts';
import type { JobClient } from '../../jobs/protocol.ts';
import { isAbort } from '../../state/services/notices.ts';
import { useServices } from '../../state/use-app.ts';
import type { SavedScenario } from '../../core/project/project.ts';

export type ScenarioAnswer = CutAnswer | 'waiting' | 'failed';

type Answers = ReadonlyMap<SavedScenario['scenario'], ScenarioAnswer>;

/** Asks what goes dark under each of a few scenarios, one after the other. */
export function useScenarioAnswers(
  scenarios: readonly SavedScenario[],
  result: StudyResult,
): readonly ScenarioAnswer[] {
  const { jobs } = useServices();
  const [known, setKnown] = useState<{ readonly of: StudyResult; readonly answers: Answers }>({
    of: result,
    answers: new Map(),
  });
  const answers = known.of === result ? known.answers : null;
  const missing = scenarios.find(({ scenario }) => !answers?.has(scenario))?.scenario;
  useEffect(() => {
    if (!missing) return undefined;
    const stop = new AbortController();
    void answerOf(jobs, missing, stop.signal).then((answer) => {
      if (stop.signal.aborted) return;
      setKnown((last) => ({
        of: result,
        answers: new Map([...(last.of === result ? last.answers : []), [missing, answer]]),
      }));
    });
    return () => stop.abort();
  }, [jobs, missing, result]);
  return scenarios.map(({ scenario }) => answers?.get(scenario) ?? 'waiting');
}

async function answerOf(
  jobs: JobClient,
  scenario: SavedScenario['scenario'],
  signal: AbortSignal,
): Promise<ScenarioAnswer> {
  try {
    return await jobs.run('cut', { scenario, items: false }, { signal });
  } catch (error) {
    return isAbort(error) ? 'waiting' : 'failed';
  }
}
