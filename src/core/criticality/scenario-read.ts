import * as v from 'valibot';
import type { Issue } from '../basics/issue.ts';
import { emptyScenario, SCENARIO_FORMAT, SCENARIO_VERSION } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** Bounds of what a scenario may hold. */
export const SCENARIO_BOUNDS = { radiusM: 100_000, widthM: 100_000, items: 1000, points: 10_000 };

export type ReadScenario = {
  readonly scenario: Scenario | null;
  readonly issues: readonly Issue[];
};

/**
 * Reads a scenario (a JSON file, a saved project). Lists left out are empty. Anything else that does not
 * hold refuses the whole of it with the path of each mistake: half a what-if would be another question.
 */
export function readScenario(input: unknown): ReadScenario {
  const version = v.safeParse(v.object({ version: v.number() }), input);
  if (version.success && version.output.version !== SCENARIO_VERSION) {
    const context = { version: version.output.version };
    return refused([{ code: 'scenario.unsupported-version', severity: 'error', context }]);
  }
  const parsed = v.safeParse(SCENARIO, Array.isArray(input) ? null : input);
  if (!parsed.success) return refused(parsed.issues.map(issueOf));
  return { scenario: { ...emptyScenario(), ...parsed.output }, issues: [] };
}

function refused(issues: readonly Issue[]): ReadScenario {
  return { scenario: null, issues };
}

function issueOf(issue: v.BaseIssue<unknown>): Issue {
  const field = v.getDotPath(issue) ?? '';
  const { input } = issue;
  const value =
    typeof input === 'number' && Number.isFinite(input) ? input : String(input).slice(0, 80);
  return {
    code: 'scenario.bad-shape',
    severity: 'error',
    at: { field },
    context: { field, value },
  };
}

const TEXT = v.pipe(v.string(), v.maxLength(2000));
const ID = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** Axes exchanged are told when the place is looked up: there it is known where the province lies. */
const DEGREES = v.pipe(v.number(), v.minValue(-180), v.maxValue(180));

function metres(most: number) {
  return v.pipe(v.number(), v.gtValue(0), v.maxValue(most));
}

function listOf<const Schema extends v.GenericSchema>(schema: Schema) {
  return v.exactOptional(v.pipe(v.array(schema), v.maxLength(SCENARIO_BOUNDS.items)));
}

const SECTION = v.strictObject({
  type: v.literal('section'),
  id: ID,
  alongM: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
});
const ROUTE = v.strictObject({ type: v.literal('route'), id: ID });
const TARGET = v.strictObject({ type: v.literal('target'), id: ID });
const JOINT = v.strictObject({ type: v.literal('joint'), lon: DEGREES, lat: DEGREES });
const DISC = v.strictObject({
  type: v.literal('disc'),
  lon: DEGREES,
  lat: DEGREES,
  radiusM: metres(SCENARIO_BOUNDS.radiusM),
});
const CORRIDOR = v.strictObject({
  type: v.literal('corridor'),
  line: v.pipe(
    v.array(v.tuple([DEGREES, DEGREES])),
    v.minLength(1),
    v.maxLength(SCENARIO_BOUNDS.points),
  ),
  widthM: metres(SCENARIO_BOUNDS.widthM),
});
const END = v.variant('type', [TARGET, JOINT]);

const SCENARIO = v.strictObject({
  format: v.literal(SCENARIO_FORMAT),
  version: v.literal(SCENARIO_VERSION),
  name: v.exactOptional(TEXT),
  note: v.exactOptional(TEXT),
  created: v.exactOptional(v.union([v.literal(''), v.pipe(v.string(), v.isoTimestamp())])),
  cuts: listOf(v.variant('type', [SECTION, ROUTE, TARGET, JOINT, DISC, CORRIDOR])),
  links: listOf(v.strictObject({ from: END, to: END, owner: v.exactOptional(TEXT) })),
  repairs: listOf(v.variant('type', [SECTION, ROUTE, TARGET, JOINT])),
  planned: listOf(ID),
  hardened: listOf(ID),
});
