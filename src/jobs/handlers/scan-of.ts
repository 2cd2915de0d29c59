import * as v from 'valibot';
import { seededRandom } from '../../core/basics/random.ts';
import type { RunContext } from '../../core/basics/run-context.ts';
import { REPEAT_GROUPS } from '../../core/hotspots/near-repeat/repeat-events.ts';
import { SCAN_MODELS, SCAN_WINDOWS } from '../../core/hotspots/scan/scan-input.ts';
import type { ScanOptions } from '../../core/hotspots/scan/scan-input.ts';
import { spaceTimeScan } from '../../core/hotspots/scan/space-time-scan.ts';
import type { ScanCluster } from '../../core/hotspots/scan/space-time-scan.ts';
import { possibleScan, SCAN_SHAPES, studyScan } from '../../core/study/repeat-scan.ts';
import type { StudyScan } from '../../core/study/repeat-scan.ts';
import { REPEAT_SPANS, repeatInput } from '../../core/study/repeat.ts';
import type { RepeatInput } from '../../core/study/repeat.ts';
import type { Answered } from '../answered.ts';
import type { ScanAnswer, ScanClusterAnswer, ScanRequest } from '../protocol/repeat-jobs.ts';
import { readRequest } from './cut-request.ts';
import { MOST_PERMUTATIONS, USUAL_PERMUTATIONS } from './near-repeat-of.ts';
import { placedStages } from './placed-stages.ts';
import { basisOf, incidentTeller, isoDay } from './repeat-incidents.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

const REQUEST = v.object({
  group: v.picklist(REPEAT_GROUPS),
  model: v.picklist(SCAN_MODELS),
  shape: v.picklist(SCAN_SHAPES),
  windows: v.picklist(SCAN_WINDOWS),
  span: v.picklist(REPEAT_SPANS),
  maxRadiusM: v.pipe(v.number(), v.minValue(500), v.maxValue(100_000)),
  maxDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3_660)),
  permutations: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(19), v.maxValue(MOST_PERMUTATIONS)),
    USUAL_PERMUTATIONS,
  ),
});

const SHARE = 0.5;
const MIN_CASES = 2;
const CLUSTERS = 10;
/** So many permutations at least as likely settle that the first cluster is nothing rare. */
const STOP_AFTER = 100;

/** Where and when the last result's data holds more incidents than usual. */
export async function scanOf(
  workspace: Workspace,
  request: ScanRequest,
  ctx: RunContext,
): Promise<ScanAnswer> {
  const asked = possibleScan(readRequest(REQUEST, request));
  const answered = answeredOf(workspace);
  const input = repeatInput(placedStages(answered), answered.result.config, asked);
  const study = studyScan(input, answered.network.value, asked);
  const options: ScanOptions = {
    model: asked.model,
    windows: asked.windows,
    maxPopulation: SHARE,
    maxDays: Math.max(1, Math.min(asked.maxDays, Math.floor(study.cases.days * SHARE))),
    minCases: MIN_CASES,
    permutations: asked.permutations,
    stopAfter: STOP_AFTER,
    clusters: CLUSTERS,
  };
  const seeded = { ...ctx, random: seededRandom('scan') };
  const scan = await spaceTimeScan(study.cases, study.orders, options, seeded);
  const { group, model, shape, windows } = asked;
  return {
    ...basisOf(input),
    incidents: scan.cases,
    issues: scan.issues,
    group,
    model,
    shape,
    windows,
    locations: study.cases.locations,
    permutations: scan.permutations,
    clusters: scan.clusters.map(clusterTeller(answered, input, study)),
  };
}

function clusterTeller(
  answered: Answered,
  input: RepeatInput,
  { cases, orders, x, y, event }: StudyScan,
): (cluster: ScanCluster) => ScanClusterAnswer {
  const told = incidentTeller(answered, input);
  return ({ centre, size, fromDay, toDay, llr, p, expected, cases: count }) => {
    const from = orders.start[centre] ?? 0;
    const zone = new Set(orders.location.subarray(from, from + size));
    const inside = [...event.keys()].filter((one) => {
      const day = cases.day[one] ?? -1;
      return zone.has(cases.location[one] ?? -1) && day >= fromDay && day <= toDay;
    });
    const middle = orders.centre[centre] ?? 0;
    const [cx, cy] = [x[middle] ?? 0, y[middle] ?? 0];
    const lonLat = answered.network.value.network.plane.toDegrees(
      Float64Array.of(cx),
      Float64Array.of(cy),
    );
    return {
      llr,
      p,
      from: isoDay(input.firstDay + fromDay),
      to: isoDay(input.firstDay + toDay),
      cases: count,
      expected,
      lon: lonLat[0] ?? 0,
      lat: lonLat[1] ?? 0,
      radiusM: orders.distance[from + size - 1] ?? 0,
      places: size,
      incidents: inside.map((one) => told(event[one] ?? 0)),
    };
  };
}
