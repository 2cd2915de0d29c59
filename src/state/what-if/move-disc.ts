import type { ScenarioCut } from '../../core/criticality/scenario.ts';

export type Disc = ScenarioCut & { readonly type: 'disc' };

const METRES_PER_DEGREE = 111_320;
const NEAR = 0.1;
const FAR = 1;
const GROWTH = 1.1;
export const DISC_RADIUS_M = { least: 10, most: 100_000 };

const WAYS: Readonly<Record<string, readonly [east: number, north: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A tenth of its radius towards the arrow, or a whole radius. */
export function movedDisc(disc: Disc, key: string, far: boolean): Disc {
  const [east, north] = WAYS[key] ?? [0, 0];
  const stepM = disc.radiusM * (far ? FAR : NEAR);
  const narrow = Math.max(0.01, Math.cos((disc.lat * Math.PI) / 180));
  return {
    ...disc,
    lon: degrees(disc.lon + (east * stepM) / (METRES_PER_DEGREE * narrow)),
    lat: degrees(disc.lat + (north * stepM) / METRES_PER_DEGREE),
  };
}

/** A tenth wider or narrower, in whole metres. */
export function resizedDisc(disc: Disc, by: 1 | -1): Disc {
  const radiusM = Math.round(disc.radiusM * GROWTH ** by);
  const changed = radiusM === disc.radiusM ? radiusM + by : radiusM;
  const { least, most } = DISC_RADIUS_M;
  return { ...disc, radiusM: Math.min(most, Math.max(least, changed)) };
}

function degrees(value: number): number {
  return Number(value.toFixed(6));
}
