/**
 * Patterns of a place over time, after Esri's Emerging Hot Spot Analysis: eight of hot spots, eight of
 * cold ones and none. The order is that of the column `pattern`: cold ones follow the hot ones.
 */
export const EMERGING_PATTERNS = [
  'none',
  'new',
  'consecutive',
  'intensifying',
  'persistent',
  'diminishing',
  'sporadic',
  'oscillating',
  'historical',
] as const;
export type EmergingPattern = (typeof EMERGING_PATTERNS)[number];

export type EmergingClass = {
  readonly pattern: EmergingPattern;
  /** 1 hot, −1 cold, 0 for none. */
  readonly sign: -1 | 0 | 1;
};

/** A place is always hot when at least nine steps of ten are. */
const ALWAYS = { steps: 9, of: 10 };

/**
 * The pattern of one place. `state` holds for each time step 1 (significantly hot), −1 (cold) or 0, the
 * newest last; `trend` is 1 where its z rise significantly over time, −1 where they fall, else 0.
 *
 * With hot steps (cold ones mirror them), in this order (the definitions of Esri's documentation):
 * - historical: at least 90 % hot, the last not;
 * - intensifying, diminishing, persistent: at least 90 % hot with the last: by the trend;
 * - new: the last is hot and none before;
 * - consecutive: an unbroken run of at least two to the last, none hot before it;
 * - oscillating: the last is hot, some step was cold;
 * - sporadic: the last is hot, others on and off, none ever cold.
 *
 * Differs from sfdep (0.2) in two cases, on purpose: a place 90 % hot whose last step is not significant is
 * historical (sfdep: persistent), and none is sporadic unless the last step is hot. O(steps).
 */
export function emergingClass(state: ArrayLike<number>, trend: -1 | 0 | 1): EmergingClass {
  for (const sign of [1, -1] as const) {
    const pattern = patternOf(state, sign, (trend * sign) as -1 | 0 | 1);
    if (pattern !== 'none') return { pattern, sign };
  }
  return { pattern: 'none', sign: 0 };
}

function patternOf(state: ArrayLike<number>, sign: 1 | -1, trend: -1 | 0 | 1): EmergingPattern {
  const steps = state.length;
  const hot = countOf(state, sign);
  if (hot === 0) return 'none';
  const always = ALWAYS.of * hot >= ALWAYS.steps * steps;
  if (state[steps - 1] !== sign) return always ? 'historical' : 'none';
  if (always) return trend > 0 ? 'intensifying' : trend < 0 ? 'diminishing' : 'persistent';
  if (hot === 1) return 'new';
  if (hot === lastRun(state, sign)) return 'consecutive';
  return countOf(state, -sign) > 0 ? 'oscillating' : 'sporadic';
}

function countOf(state: ArrayLike<number>, sign: number): number {
  let count = 0;
  for (let step = 0; step < state.length; step += 1) if (state[step] === sign) count += 1;
  return count;
}

function lastRun(state: ArrayLike<number>, sign: number): number {
  let run = 0;
  while (run < state.length && state[state.length - 1 - run] === sign) run += 1;
  return run;
}
