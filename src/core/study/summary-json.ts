import { canonicalJson } from '../basics/canonical-json.ts';
import { DENSITY_METHOD } from '../hotspots/registry.ts';
import type { Dataset } from '../model/dataset.ts';
import { CONSEQUENCE_LEVELS, UNKNOWN_CONSEQUENCE } from '../targets/components/consequence.ts';
import { PROTECTION_CLASS_VALUE } from '../targets/components/protection-class.ts';
import { HALF_AT_TIMES_MEAN } from '../targets/components/likelihood.ts';
import { REPEAT } from '../targets/components/repeat.ts';
import { PLACEMENT_SHARE, PLACEMENT_VALUE } from '../targets/components/vulnerability.ts';
import { AREA_POINTS, TOP_TARGETS } from '../targets/area-score.ts';
import type { LossSums } from '../risk/risk-columns.ts';
import { pointsOf } from '../targets/score.ts';
import { APP_VERSION } from './app-version.ts';
import { defaultPeriod } from './default-period.ts';
import { sortedConfig } from './result-hash.ts';
import type { OutputOptions } from './study-files.ts';
import type { StudyResult } from './study-result.ts';
import { tenDigits } from './ten-digits.ts';

/** Says what `summary.json` is, and in which version. */
const FORMAT = { format: 'vonggac-summary', version: 1 } as const;

/**
 * `summary.json`: everything one needs to know to trust or repeat the other files: what was read, kept
 * and left out and why, period, methods, parameters, priors and hashes. Canonical JSON, so equal results
 * give equal bytes. Fields: data/outputs.md.
 */
export function summaryJson(
  dataset: Dataset,
  result: StudyResult,
  options: OutputOptions,
): Uint8Array {
  const summary = {
    ...FORMAT,
    app: { name: 'vonggac', version: APP_VERSION },
    data: {
      name: dataset.name,
      province: dataset.province,
      illustrative: dataset.illustrative,
      since: dataset.since,
      cutOff: dataset.cutOff,
      hash: dataset.hash,
      files: dataset.sources.map(({ file, kind, sha256, read, kept, setAside }) => ({
        file,
        kind,
        sha256,
        read,
        kept,
        setAside,
      })),
      issues: issueCounts([...dataset.issues, ...result.issues]),
    },
    period: { ...result.period, isDefault: isDefaultPeriod(dataset, result) },
    config: sortedConfig(result.config),
    counts: result.counts,
    service: result.service,
    risk: riskSummary(result, options.sensitive),
    comparison: result.comparison,
    methods: methods(result, options.sensitive),
    families: result.families,
    sensitiveColumns: options.sensitive,
    resultHash: result.hash,
  };
  return new TextEncoder().encode(`${canonicalJson(tenDigits(summary))}\n`);
}

function isDefaultPeriod(dataset: Dataset, { period }: StudyResult): boolean {
  const usual = defaultPeriod(dataset);
  return period.from === usual.from && period.to === usual.to;
}

/** What is expected to be lost in the province in a year; how much service that is, is sensitive. */
function riskSummary(
  { risk, totalRisk, riskParameters }: StudyResult,
  sensitive: boolean,
): Readonly<Record<string, unknown>> {
  const sum = ({ value, low, high }: LossSums) => ({ mean: value[0], low: low[0], high: high[0] });
  const { siteHours, subscriberHours, lossVnd } = totalRisk;
  return {
    outages: totalRisk.outages[0],
    lossVnd: sum(lossVnd),
    ...(sensitive ? { siteHours: sum(siteHours), subscriberHours: sum(subscriberHours) } : {}),
    rankedBy: risk.rankedBy,
    parameters: riskParameters,
  };
}

function methods(result: StudyResult, sensitive: boolean) {
  return {
    density: { id: DENSITY_METHOD.id, ...result.config.density },
    rates: { id: 'gamma_poisson' },
    score: {
      id: 'weighted_sum',
      points: pointsOf(result.config.weights),
      likelihood: { halfAtTimesMean: HALF_AT_TIMES_MEAN },
      repeat: REPEAT,
      placement: PLACEMENT_VALUE,
      placementShare: PLACEMENT_SHARE,
      ...(sensitive
        ? {
            consequence: { ...CONSEQUENCE_LEVELS, unknown: UNKNOWN_CONSEQUENCE },
            protectionClass: PROTECTION_CLASS_VALUE,
          }
        : {}),
    },
    areas: { id: 'indirect_standardisation', points: AREA_POINTS, topTargets: TOP_TARGETS },
  };
}

/** Depends on the day of the run: the same data would give other bytes later. */
const CLOCK_ISSUE = 'incident.in-future';

function issueCounts(
  issues: readonly {
    readonly code: string;
    readonly context?: Readonly<Record<string, string | number>>;
  }[],
): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { code, context } of issues) {
    if (code === CLOCK_ISSUE) continue;
    const more = code === 'issue.more' ? Number(context?.['count'] ?? 0) : 1;
    const name = code === 'issue.more' ? String(context?.['code'] ?? code) : code;
    counts[name] = (counts[name] ?? 0) + more;
  }
  return counts;
}
