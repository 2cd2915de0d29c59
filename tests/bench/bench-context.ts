import type { RunContext } from '../../src/core/basics/run-context.ts';
import { seededRandom } from '../../src/core/basics/random.ts';

/** A run nobody watches or cancels. */
export function benchContext(): RunContext {
  return {
    random: seededRandom('bench'),
    signal: new AbortController().signal,
    progress: () => {},
    breathe: async () => {},
    now: Date.UTC(2026, 6, 1),
  };
}
