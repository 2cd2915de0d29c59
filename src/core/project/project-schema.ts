import * as v from 'valibot';
import { emptyScenario } from '../criticality/scenario.ts';
import { importChoicesSchema } from '../io/import/import-choices-schema.ts';
import { KINDS } from '../model/registry.ts';
import { readStudyConfig } from '../study/read-config.ts';
import { SCORE_COMPONENTS, defaultStudyConfig } from '../study/study-config.ts';
import { NO_WHEN_SETTINGS } from '../study/when-options.ts';
import { whenSettingsSchema } from '../study/when-settings-schema.ts';
import { startOfDay } from '../time/vietnam-time.ts';
import { EMPTY_PLAN } from '../plan/protection-plan.ts';
import { ROLES, ROOMS } from './project.ts';
import type { Project } from './project.ts';
import { assessmentsSchema, planSchema } from './plan-schema.ts';
import { NO_BRIEFING } from '../brief/briefing-work.ts';
import { NO_PATROLS } from '../patrol/patrol-work.ts';
import { briefingSchema } from './briefing-schema.ts';
import { patrolSchema } from './patrol-schema.ts';
import { seriesSchema } from './series-schema.ts';
import { savedScenarioSchema, whatIfSchema } from './scenario-schema.ts';

const MAX_LIST = 10_000;

const text = (longest: number) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.transform((s) => s.normalize('NFC')),
  );
const day = v.pipe(
  v.string(),
  v.check((value) => startOfDay(value) !== null),
);
const number = v.pipe(v.number(), v.finite());
const notNegative = v.pipe(number, v.minValue(0));
const within = (low: number, high: number) => v.pipe(number, v.minValue(low), v.maxValue(high));
const list = <const Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.maxLength(MAX_LIST));

/** What is inside is read by core, which knows the parameters and their bounds. */
const study = v.looseObject({ from: day, to: day });

const address = v.pipe(
  v.object({
    room: v.picklist(ROOMS),
    lon: within(-180, 180),
    lat: within(-90, 90),
    zoom: within(0, 24),
    from: v.exactOptional(day),
    to: v.exactOptional(day),
    kinds: v.exactOptional(list(text(50))),
  }),
);

const weightsEntry = v.object({
  at: number,
  by: v.picklist(ROLES),
  weights: v.object(v.entriesFromList(SCORE_COMPONENTS, within(0, 1000))),
});

const SHA256 = /^[0-9a-f]{64}$/;
/** No scheme and no host: a project opened from a file never sends a request elsewhere. */
const BESIDE_THE_APP = /^(?![a-z][a-z0-9+.-]*:)(?![/\\]{2})[^\\\p{Cc}]*$/iu;
const ID = /^[A-Za-z0-9_-]{1,64}$/;

/** Files of before there were what-ifs do not name any. */
const NOTHING_CUT = { scenario: emptyScenario(), saved: '' };

const project = v.object({
  id: v.pipe(v.string(), v.regex(ID)),
  name: text(200),
  manifest: v.pipe(text(2000), v.regex(BESIDE_THE_APP)),
  files: list(
    v.object({
      name: text(500),
      sha256: v.pipe(v.string(), v.regex(SHA256)),
      size: notNegative,
      kind: v.exactOptional(v.picklist(KINDS.map((kind) => kind.id))),
      choices: v.exactOptional(importChoicesSchema),
    }),
  ),
  study,
  layers: v.record(
    v.pipe(v.string(), v.maxLength(100)),
    v.object({ visible: v.boolean(), opacity: within(0, 1) }),
  ),
  breaks: v.nullable(
    v.object({
      density: list(number),
      areaRatio: list(number),
      score: list(number),
      from: day,
      to: day,
    }),
  ),
  chosen: list(v.object({ target: text(500), note: text(10_000) })),
  savedViews: list(
    v.object({ id: v.pipe(v.string(), v.regex(ID)), name: text(200), view: address }),
  ),
  weightsLog: v.optional(list(weightsEntry), () => []),
  whatIf: v.optional(whatIfSchema, () => NOTHING_CUT),
  scenarios: v.optional(list(savedScenarioSchema), () => []),
  plan: v.optional(planSchema, () => EMPTY_PLAN),
  assessments: v.optional(assessmentsSchema, () => []),
  when: v.optional(whenSettingsSchema, () => NO_WHEN_SETTINGS),
  series: v.optional(seriesSchema, () => []),
  patrol: v.optional(patrolSchema, () => NO_PATROLS),
  briefing: v.optional(briefingSchema, () => NO_BRIEFING),
});

export type ParsedProject =
  | { readonly project: Project }
  /** Where it went wrong, such as `study.from`; never the value itself. */
  | { readonly project: null; readonly field: string };

/**
 * Anything → a project whose every value is of the right form. Fields it does not know are dropped;
 * parameters that are not named have their defaults.
 */
export function parseProject(data: unknown): ParsedProject {
  const outcome = v.safeParse(project, data, { abortEarly: true });
  if (!outcome.success) {
    return { project: null, field: v.getDotPath(outcome.issues[0]) ?? '' };
  }
  const { study: asked, ...rest } = outcome.output;
  const { config, issues } = readStudyConfig(asked, defaultStudyConfig(asked));
  const [wrong] = issues;
  if (wrong) return { project: null, field: `study.${wrong.at?.field ?? ''}` };
  return { project: { ...rest, study: config } };
}
