import * as v from 'valibot';
import type { RunContext } from '../../core/basics/run-context.ts';
import { nearRepeat, REPEAT_DISTANCES } from '../../core/hotspots/near-repeat/near-repeat.ts';
import type { NearRepeat } from '../../core/hotspots/near-repeat/near-repeat.ts';
import { REPEAT_GROUPS } from '../../core/hotspots/near-repeat/repeat-events.ts';
import { cableAround } from '../../core/hotspots/near-repeat/watch-lines.ts';
import type { WatchPlace } from '../../core/hotspots/near-repeat/watch-places.ts';
import { REPEAT_SPANS, repeatInput } from '../../core/study/repeat.ts';
import type { RepeatInput } from '../../core/study/repeat.ts';
import { seededRandom } from '../../core/basics/random.ts';
import type { Answered } from '../answered.ts';
import type {
  NearRepeatAnswer,
  NearRepeatRequest,
  WatchPlaceAnswer,
} from '../protocol/repeat-jobs.ts';
import { readRequest } from './cut-request.ts';
import { partLines } from './part-lines.ts';
import { placedStages } from './placed-stages.ts';
import { basisOf, incidentTeller, isoDay } from './repeat-incidents.ts';
import { answeredOf } from './workspace.ts';
import type { Workspace } from './workspace.ts';

export const USUAL_PERMUTATIONS = 999;
export const MOST_PERMUTATIONS = 9_999;
const MOST_PLACES = 40;

const REQUEST = v.object({
  group: v.picklist(REPEAT_GROUPS),
  distance: v.picklist(REPEAT_DISTANCES),
  span: v.picklist(REPEAT_SPANS),
  permutations: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(19), v.maxValue(MOST_PERMUTATIONS)),
    USUAL_PERMUTATIONS,
  ),
});

/** Whether incidents of the last result's data repeat near by and soon after, and where to watch. */
export async function nearRepeatOf(
  workspace: Workspace,
  request: NearRepeatRequest,
  ctx: RunContext,
): Promise<NearRepeatAnswer> {
  const asked = readRequest(REQUEST, request);
  const answered = answeredOf(workspace);
  const input = repeatInput(placedStages(answered), answered.result.config, asked);
  const distance = asked.group === 'cable' ? asked.distance : 'plane';
  const { graph } = answered.network.value.network;
  const { lastDay } = input;
  const options = { ...asked, distance, lastDay };
  const seeded = { ...ctx, random: seededRandom('near-repeat') };
  const found = await nearRepeat(input.incidents, input.events, graph, options, seeded);
  const { table, bins, significant, windows, places, issues } = found;
  return {
    ...basisOf(input),
    issues,
    group: asked.group,
    distance,
    permutations: asked.permutations,
    spaceM: bins.space,
    timeDays: bins.time,
    observed: table.observed,
    expected: table.expected,
    p: table.p,
    significant,
    windows,
    places: places.slice(0, MOST_PLACES).map(placeTeller(answered, input, windows)),
  };
}

function placeTeller(
  answered: Answered,
  input: RepeatInput,
  windows: NearRepeat['windows'],
): (place: WatchPlace) => WatchPlaceAnswer {
  const told = incidentTeller(answered, input);
  const { network, targets } = answered.network.value;
  const { incidents, events } = input;
  const pointsOf = pointTargets(answered);
  return ({ kind, events: behind, extra, untilDay }) => {
    const withinM = windows.find((window) => window.kind === kind)?.withinM ?? 0;
    const at = behind.map((event) => events.incident[event] ?? 0);
    const onCable = at.filter((one) => (incidents.edge[one] ?? -1) >= 0);
    const places = {
      edge: Uint32Array.from(onCable, (one) => incidents.edge[one] ?? 0),
      alongM: Float64Array.from(onCable, (one) => incidents.alongM[one] ?? 0),
    };
    const parts = cableAround(network.graph, places, withinM);
    const near = pointsOf.filter(({ x, y, target }) =>
      behind.some((event, place) => {
        if (incidents.target[at[place] ?? 0] === target) return false;
        const [dx, dy] = [x - (events.x[event] ?? 0), y - (events.y[event] ?? 0)];
        return Math.hypot(dx, dy) <= withinM;
      }),
    );
    return {
      kind,
      withinM,
      extra,
      until: isoDay(untilDay),
      incidents: behind.map(told),
      targets:
        kind === 'same' ? 0 : near.filter(({ target }) => targets.planned[target] !== 1).length,
      cableKm: parts.edge.reduce((sum, _, part) => sum + lengthOf(parts, part), 0) / 1000,
      ...partLines(network, parts),
    };
  };
}

function lengthOf(
  parts: { fromM: readonly number[]; toM: readonly number[] },
  part: number,
): number {
  return (parts.toM[part] ?? 0) - (parts.fromM[part] ?? 0);
}

/** Targets that are points, in the plane. */
function pointTargets({ network }: Answered) {
  const { targets, network: cables } = network.value;
  const first = targets.sectionCount;
  const lonLat = new Float64Array(2 * (targets.length - first));
  for (let target = first; target < targets.length; target += 1) {
    lonLat[2 * (target - first)] = targets.lon[target] ?? 0;
    lonLat[2 * (target - first) + 1] = targets.lat[target] ?? 0;
  }
  const { x, y } = cables.plane.toMetres(lonLat);
  return Array.from(x, (px, at) => ({ target: first + at, x: px, y: y[at] ?? 0 }));
}
