import { seededRandom } from '../../src/core/basics/random.ts';
import type { RunContext } from '../../src/core/basics/run-context.ts';

/** A RunContext that says nothing and never waits. */
export function quietContext(signal = new AbortController().signal): RunContext {
  return {
    random: seededRandom(1),
    signal,
    now: Date.parse('2026-01-01T00:00:00Z'),
    progress: () => undefined,
    breathe: async () => signal.throwIfAborted(),
  };
}
