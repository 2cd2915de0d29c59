import type { RunContext } from '../../basics/run-context.ts';
import { f64 } from '../../geo/typed.ts';
import type { CandidateStop } from '../plan/candidate-stops.ts';
import type { PatrolBase } from '../plan/patrol-bases.ts';
import type { PatrolOptions } from '../plan/patrol-options.ts';
import type { GuardPost } from '../plan/patrol-plan.ts';
import { placesOnWays } from '../plan/places-on-ways.ts';
import type { PlanGround } from '../plan/plan-ground.ts';
import { rounded } from '../plan/rounded.ts';
import type { PatrolWays } from '../roads/patrol-ways.ts';
import { guardPosts } from './guard-posts.ts';

/** Places weighed for a post: offices first, then the sites of highest rank. */
const MOST_PLACES = 60;

/** Posts at offices or sites with people or power, for the risk at the stops, by time on the road. */
export async function planPosts(
  ground: PlanGround,
  ways: PatrolWays,
  bases: readonly PatrolBase[],
  stops: readonly CandidateStop[],
  { posts }: PatrolOptions,
  ctx: RunContext,
): Promise<readonly GuardPost[]> {
  if (posts.count === 0) return [];
  const sites = [...bases, ...highestSites(ground)].slice(0, MOST_PLACES);
  const on = placesOnWays(ways, ground.plane, sites, stops);
  const seconds = new Float64Array(stops.length * sites.length).fill(Infinity);
  for (const [demand, place] of on.stopPlace.entries()) {
    for (const [site, from] of on.basePlace.entries()) {
      if (place < 0 || from < 0) continue;
      seconds[demand * sites.length + site] = f64(on.seconds, from * on.places + place);
    }
  }
  const weight = Float64Array.from(stops, ({ value }) => value);
  const problem = { sites: sites.length, demands: stops.length, weight, seconds };
  const chosen = await guardPosts(problem, { ...posts, reachS: 60 * posts.reachMin }, ctx);
  return chosen.map(({ site, covered, meanS, longestS }) => ({
    at: sites[site]?.id ?? '',
    name: sites[site]?.name ?? '',
    lon: rounded(sites[site]?.lon ?? 0, 6),
    lat: rounded(sites[site]?.lat ?? 0, 6),
    covered: rounded(covered, 6),
    meanS: rounded(meanS, 1),
    longestS: rounded(longestS, 1),
  }));
}

function highestSites({ result: { targets } }: PlanGround): readonly PatrolBase[] {
  return Array.from(targets.order)
    .filter((target) => targets.kind[target] !== 0 && targets.planned[target] !== 1)
    .slice(0, MOST_PLACES)
    .map((target) => ({
      id: targets.id[target] ?? '',
      name: targets.name[target] ?? '',
      type: '',
      communeCode: '',
      lon: f64(targets.lon, target),
      lat: f64(targets.lat, target),
    }));
}
