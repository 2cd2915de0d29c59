import * as v from 'valibot';
import type { Issue } from '../basics/issue.ts';
import { OWNER_RULES } from '../criticality/service-graph.ts';
import { INCIDENT_KIND_IDS } from '../model/incident-kinds.ts';
import { INCIDENT } from '../model/kinds/incident.ts';
import { RISK_BOUNDS } from '../risk/risk-settings.ts';
import { RISK_MEASURES, RISK_PLACES, STRIKING_KINDS } from '../risk/risk-terms.ts';
import { periodOf } from '../time/period.ts';
import { startOfDay } from '../time/vietnam-time.ts';
import { SCORE_COMPONENTS } from './study-config.ts';
import type { StudyConfig } from './study-config.ts';

export type ReadConfig = { readonly config: StudyConfig; readonly issues: readonly Issue[] };

/** Bounds of the numbers a person may set: least, most. */
export const CONFIG_BOUNDS = {
  'network.nodeToleranceM': [0, 100],
  'network.sectionLengthM': [100, 20_000],
  'network.lixelLengthM': [10, 5_000],
  'snap.maxDistanceM': [0, 5_000],
  'service.attachToleranceM': [0, 20_000],
  'density.bandwidthM': [50, 20_000],
  'risk.restoreHours': RISK_BOUNDS.restoreHours,
  'risk.lossVnd': RISK_BOUNDS.lossVnd,
  'risk.outage': RISK_BOUNDS.outage,
  'risk.measures': RISK_BOUNDS.measures,
  weight: [0, 1000],
} as const;

/**
 * Reads a study config (a JSON file, a saved project) over `base`: what it does not name stays as in
 * `base`. An unknown key gives config.unknown-key, a bad value config.bad-value, and either is left at
 * `base`; the field of an issue is the path, as `network.sectionLengthM`.
 */
export function readStudyConfig(input: unknown, base: StudyConfig): ReadConfig {
  const parsed = v.safeParse(CONFIG, Array.isArray(input) ? null : input);
  const issues = parsed.success ? [] : parsed.issues.map(issueOf);
  const given = parsed.success ? parsed.output : {};
  const config: StudyConfig = {
    ...base,
    ...given,
    network: { ...base.network, ...given.network },
    snap: { ...base.snap, ...given.snap },
    service: { ...base.service, ...given.service },
    density: { ...base.density, ...given.density },
    risk: { ...base.risk, ...given.risk },
    weights: { ...base.weights, ...given.weights },
  };
  const wrong = [...issues, ...acrossFields(config)];
  return { config: wrong.length > 0 ? base : config, issues: wrong };
}

/** What no single field shows: days in order, pieces inside sections, at least one weight. */
function acrossFields(config: StudyConfig): Issue[] {
  const issues: Issue[] = [];
  if (periodOf(config.from, config.to) === null) {
    issues.push(badValue('to', `${config.from} – ${config.to}`));
  }
  if (config.network.lixelLengthM > config.network.sectionLengthM) {
    issues.push(badValue('network.lixelLengthM', config.network.lixelLengthM));
  }
  if (SCORE_COMPONENTS.every((component) => config.weights[component] <= 0)) {
    issues.push(badValue('weights', 0));
  }
  return issues;
}

function badValue(field: string, value: string | number): Issue {
  return { code: 'config.bad-value', severity: 'error', at: { field }, context: { value } };
}

const day = v.pipe(
  v.string(),
  v.check((text) => startOfDay(text) !== null),
);

const severities = INCIDENT.fields.find(({ name }) => name === 'severity')?.choices ?? [];

function within(id: keyof typeof CONFIG_BOUNDS) {
  const [least, most] = CONFIG_BOUNDS[id];
  return v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(least), v.maxValue(most)));
}

function numbersOf(keys: readonly string[], bounds: keyof typeof CONFIG_BOUNDS) {
  return v.strictObject(Object.fromEntries(keys.map((key) => [key, within(bounds)])));
}

function byKind(bounds: keyof typeof CONFIG_BOUNDS) {
  return v.exactOptional(numbersOf(STRIKING_KINDS, bounds));
}

const CONFIG = v.strictObject({
  from: v.exactOptional(day),
  to: v.exactOptional(day),
  incidentKinds: v.exactOptional(v.array(v.picklist(INCIDENT_KIND_IDS))),
  severities: v.exactOptional(v.array(v.picklist(severities))),
  owners: v.exactOptional(v.array(v.string())),
  communes: v.exactOptional(v.array(v.string())),
  network: v.exactOptional(
    v.strictObject({
      nodeToleranceM: within('network.nodeToleranceM'),
      sectionLengthM: within('network.sectionLengthM'),
      lixelLengthM: within('network.lixelLengthM'),
    }),
  ),
  snap: v.exactOptional(v.strictObject({ maxDistanceM: within('snap.maxDistanceM') })),
  service: v.exactOptional(
    v.strictObject({
      attachToleranceM: within('service.attachToleranceM'),
      owners: v.exactOptional(v.picklist(OWNER_RULES)),
    }),
  ),
  density: v.exactOptional(v.strictObject({ bandwidthM: within('density.bandwidthM') })),
  risk: v.exactOptional(
    v.strictObject({
      restoreHours: byKind('risk.restoreHours'),
      lossVnd: byKind('risk.lossVnd'),
      outage: v.exactOptional(
        v.strictObject(
          Object.fromEntries(
            STRIKING_KINDS.map((kind) => [
              kind,
              v.exactOptional(numbersOf(RISK_PLACES, 'risk.outage')),
            ]),
          ),
        ),
      ),
      measures: v.exactOptional(numbersOf(RISK_MEASURES, 'risk.measures')),
    }),
  ),
  weights: v.exactOptional(
    v.strictObject({
      likelihood: within('weight'),
      repeat: within('weight'),
      vulnerability: within('weight'),
      consequence: within('weight'),
      protection_class: within('weight'),
    }),
  ),
});

function issueOf(issue: v.BaseIssue<unknown>): Issue {
  const field = v.getDotPath(issue) ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return {
      code: 'config.unknown-key',
      severity: 'error',
      at: { field },
      context: { key: field },
    };
  }
  return badValue(field, shown(issue.input));
}

function shown(input: unknown): string | number {
  return typeof input === 'number' && Number.isFinite(input) ? input : String(input).slice(0, 80);
}
