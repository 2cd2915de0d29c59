import { seededRandom } from '../../src/core/basics/random.ts';
import { segmentIndex } from '../../src/core/geo/segment-index.ts';
import type { CableRecord } from './cable-records.ts';
import { carrierOf } from './cables.ts';
import type { Exchange } from './exchanges.ts';
import { distanceM } from './plane.ts';
import type { Point } from './plane.ts';
import type { PostRecord } from './post-records.ts';
import type { SiteRecord } from './site-records.ts';

/** A mast this near a cable of its carrier is on it. */
const ON_CABLE_M = 500;
/** As far as a standby link goes. */
const STANDBY_M = 30_000;
/** The farther from an exchange, the likelier a standby: metres away, share of the masts nearer than that. */
const STANDBY_SITE_SHARES = [
  [12_000, 0.03],
  [24_000, 0.1],
  [Infinity, 0.45],
] as const;
const STANDBY_POST_SHARE = 0.12;

/**
 * Masts without a cable take their service by radio from the nearest mast of their carrier on one. Some
 * country masts at the end of a spur, mostly remote ones, have a standby radio link to an exchange or to a
 * mast on a ring.
 */
export function withRadioFeeds(
  seed: string,
  sites: readonly SiteRecord[],
  cables: readonly CableRecord[],
  exchanges: readonly Exchange[],
): SiteRecord[] {
  const random = seededRandom(`${seed}/standby-sites`);
  const built = cables.filter(({ status }) => status === 'in_use');
  const tierAt = endTiers(built);
  const isOnCable = cableNear(built);
  const hubs = sites.filter(
    (site) => site.properties['status'] === 'in_use' && (tierAt.has(site.id) || isOnCable(site)),
  );
  const hub = new Set(hubs.map(({ id }) => id));
  const rings = hubs.filter(({ id }) => tierAt.get(id) === 'metro');
  return sites.map((site) => {
    const carrier = carrierOf(site.owner);
    const isOwn = ({ owner }: { readonly owner: string }): boolean => carrierOf(owner) === carrier;
    if (!hub.has(site.id)) {
      const own = hubs.filter((one) => one.id !== site.id && isOwn(one));
      const feeder = nearest(own, site.at, Infinity);
      return feeder ? { ...site, properties: { ...site.properties, fed_by: feeder.id } } : site;
    }
    if (tierAt.get(site.id) !== 'access' || site.inTown) return site;
    if (random() >= standbyShare(site, exchanges.filter(isOwn))) return site;
    const standby = nearest([...exchanges, ...rings].filter(isOwn), site.at, STANDBY_M);
    return standby
      ? { ...site, properties: { ...site.properties, backup_feed: standby.id } }
      : site;
  });
}

function standbyShare(site: SiteRecord, own: readonly Exchange[]): number {
  const awayM = Math.min(...own.map(({ at }) => distanceM(at, site.at)));
  return STANDBY_SITE_SHARES.find(([limitM]) => awayM < limitM)?.[1] ?? 0;
}

/** Graded post offices outside towns keep a standby to the nearest exchange of the incumbent. */
export function withStandbyPosts(
  seed: string,
  posts: readonly PostRecord[],
  exchanges: readonly Exchange[],
): PostRecord[] {
  const random = seededRandom(`${seed}/standby-posts`);
  const own = exchanges.filter(({ owner }) => owner === 'VNPT');
  return posts.map((post) => {
    if (!post.grade.startsWith('level_') || random() >= STANDBY_POST_SHARE) return post;
    const standby = nearest(own, post.at, STANDBY_M);
    return standby
      ? { ...post, properties: { ...post.properties, backup_feed: standby.id } }
      : post;
  });
}

/** The highest tier of the cables that end at each asset. */
function endTiers(cables: readonly CableRecord[]): ReadonlyMap<string, 'metro' | 'access'> {
  const tierAt = new Map<string, 'metro' | 'access'>();
  for (const { tier, toAsset, fromAsset } of cables) {
    for (const id of tier === 'access' ? [toAsset] : [toAsset, fromAsset]) {
      if (id && (tier !== 'access' || !tierAt.has(id))) {
        tierAt.set(id, tier === 'access' ? 'access' : 'metro');
      }
    }
  }
  return tierAt;
}

function cableNear(cables: readonly CableRecord[]): (site: SiteRecord) => boolean {
  const start = new Uint32Array(cables.length + 1);
  cables.forEach(({ line }, at) => (start[at + 1] = (start[at] ?? 0) + line.length));
  const points = cables.flatMap(({ line }) => line);
  const index = segmentIndex({
    start,
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  });
  return ({ at, owner }) => {
    const carries = (cable: number): boolean => {
      return owner === 'Vietnamobile' || cables[cable]?.owner === carrierOf(owner);
    };
    return index.nearest(at[0], at[1], ON_CABLE_M, carries) !== undefined;
  };
}

function nearest<T extends { readonly at: Point }>(
  list: readonly T[],
  to: Point,
  limitM: number,
): T | undefined {
  let best: T | undefined;
  let bestM = limitM;
  for (const one of list) {
    const away = distanceM(one.at, to);
    if (away >= bestM) continue;
    best = one;
    bestM = away;
  }
  return best;
}
