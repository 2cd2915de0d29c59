import { canonicalJson } from '../../basics/canonical-json.ts';
import type { RunContext } from '../../basics/run-context.ts';
import { sha256Hex } from '../../basics/sha256.ts';
import type { Dataset } from '../../model/dataset.ts';
import type { StudyResult } from '../../study/study-result.ts';
import { isReached, plannedRoutes } from '../night/planned-routes.ts';
import { planPosts } from '../posts/plan-posts.ts';
import { patrolWays } from '../roads/patrol-ways.ts';
import { planZones } from '../zones/plan-zones.ts';
import { placedMoments } from '../zones/zone-hours.ts';
import { zoneNamer } from '../zones/zone-places.ts';
import { candidateStops } from './candidate-stops.ts';
import type { CandidateStop } from './candidate-stops.ts';
import { baseOfTeam, patrolBases } from './patrol-bases.ts';
import type { PatrolOptions } from './patrol-options.ts';
import type { PatrolPlan, PlannedStop } from './patrol-plan.ts';
import { placesOnWays } from './places-on-ways.ts';
import type { PlacesOnWays } from './places-on-ways.ts';
import type { InspectionAsked } from './inspection.ts';
import { askedTargets, plannedInspections } from './planned-inspections.ts';
import { planGround } from './plan-ground.ts';
import type { PlanGround } from './plan-ground.ts';
import { planNotes } from './plan-notes.ts';
import { rounded } from './rounded.ts';
import { sectionsInReach } from './sections-in-reach.ts';
import { shiftChoice } from './shift-choice.ts';
import type { ZoneDraft } from './zone-draft.ts';

/**
 * Where, when, by whom and over which ways to patrol: zones grown from the expected incidents (or kept as a
 * person drew them), stops in them and, as the explored share, outside; for each team and night a tour from
 * base to base over the roads, drawn so that it cannot be foretold; guard posts. A function of the dataset,
 * the result, the options and the drafts alone: chance comes from `options.seed`. What is missing (bases,
 * incidents, roads) gives a plan with less in it and notes that say so. Lengths in metres, times in seconds,
 * risk in expected incidents a year. The roads are searched once for each place of at most about a hundred.
 */
export async function planPatrol(
  dataset: Dataset,
  result: StudyResult,
  options: PatrolOptions,
  drafts: readonly ZoneDraft[] | null,
  ctx: RunContext,
  inspections: readonly InspectionAsked[] = [],
): Promise<PatrolPlan> {
  const ground = planGround(dataset, result);
  const ways = await patrolWays(dataset, result, ground.plane, options.speeds, ctx);
  ctx.progress('patrol-ways', 1);
  const offices = patrolBases(dataset);
  const shift = shiftChoice(options, result.hourOfWeek);
  const bases = options.teams.map((team) => baseOfTeam(team, offices));
  const reach = sectionsInReach(ground, ways, bases, options);
  const zoneSources = {
    ...(reach ? { reached: reach.reached } : {}),
    ground,
    bases: offices,
    moments: placedMoments(ground),
    nameOf: zoneNamer(ground, ways),
    hours: options.hours,
  };
  await ctx.breathe();
  const onGround = await planZones(zoneSources, options, drafts, ctx);
  const zones = onGround.map(({ zone }) => zone);
  const asked = askedTargets(result, inspections);
  const candidates = candidateStops(ground, onGround, asked);
  const places = placesOnWays(ways, ground.plane, bases, candidates);
  await ctx.breathe();
  const stopOfTarget = new Map(candidates.map(({ target }, stop) => [target, stop] as const));
  const sources = {
    plane: ground.plane,
    bases,
    stops: candidates,
    places,
    asked: asked.map((target) => stopOfTarget.get(target) ?? 0),
  };
  const nights = await plannedRoutes(sources, options, ctx);
  const stops = candidates.map((stop, at) =>
    plannedStop(ground, places, stop, at, nights.coverage),
  );
  const posts = await planPosts(ground, ways, offices, candidates, options, ctx);
  const checks = plannedInspections(result, inspections, asked, nights.checked);
  const notes = planNotes({
    checks,
    reachShare: drafts === null ? (reach?.share ?? 1) : 1,
    options,
    byHand: drafts !== null,
    ways: ways.kind,
    islands: places.islands,
    shift,
    zones,
    stops,
    routes: nights.routes,
    unknownBases: bases.filter((base) => base === null).length,
    incidents: result.targets.count.reduce((sum, count) => sum + count, 0),
  });
  const share = (expected: number): number =>
    ground.expected > 0 ? rounded(Math.min(1, expected / ground.expected), 6) : 0;
  const plan = {
    options,
    resultHash: result.hash,
    period: { from: result.period.from, to: result.period.to },
    ways: ways.kind,
    shift: { ...shift, share: rounded(shift.share, 6), known: rounded(shift.known, 6) },
    zones,
    stops,
    routes: nights.routes,
    posts,
    ...(checks.length > 0 ? { inspections: checks } : {}),
    notes,
    share: {
      zones: share(zones.reduce((sum, { expected }) => sum + expected, 0)),
      stops: nights.value.map(share),
    },
  };
  return { ...plan, hash: sha256Hex(canonicalJson(plan)) };
}

function plannedStop(
  { result, plane }: PlanGround,
  places: PlacesOnWays,
  { target, value, zone }: CandidateStop,
  stop: number,
  coverage: Float64Array,
): PlannedStop {
  const { targets } = result;
  const [lon, lat] = [targets.lon[target] ?? 0, targets.lat[target] ?? 0];
  const on = places.stops[stop];
  const way = on ? plane.toDegrees(Float64Array.of(on.x), Float64Array.of(on.y)) : null;
  return {
    target: targets.id[target] ?? '',
    lon: rounded(lon, 6),
    lat: rounded(lat, 6),
    wayLon: rounded(way?.[0] ?? lon, 6),
    wayLat: rounded(way?.[1] ?? lat, 6),
    gapM: rounded(on?.gapM ?? 0, 1),
    value: rounded(value, 6),
    coverage: rounded(coverage[stop] ?? 0, 6),
    zone,
    reachable: isReached(places, stop),
  };
}
