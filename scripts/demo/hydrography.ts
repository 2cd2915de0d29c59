import { fractalNoise, warpField } from './noise.ts';
import { distanceM, toPlane } from './plane.ts';
import type { Line, Point } from './plane.ts';
import { densify, pointAlong, simplifyLine, smooth, lengthM } from './polyline.ts';
import type { Region } from './region.ts';
import { seededRandom } from '../../src/core/basics/random.ts';
import { LAKES } from './lake-axes.ts';
import { RIVER_COURSES } from './river-courses.ts';
import type { Terrain } from './terrain.ts';

export type River = {
  readonly name: string;
  readonly riverClass: 'river' | 'stream';
  readonly line: Line;
};
export type Lake = { readonly name: string; readonly ring: Line };

const STREAMS = 150;
const SPRING_SPACING_M = 5200;

/** Rivers run the named courses, wound by noise; streams run down the illustrative terrain into them. */
export function makeRivers(seed: string, region: Region, terrain: Terrain): River[] {
  const wind = warpField(`${seed}/rivers`, 5200, 4, 620);
  const rivers: River[] = RIVER_COURSES.map(({ name, course }) => ({
    name,
    riverClass: 'river' as const,
    line: simplifyLine(
      densify(
        smooth(
          course.map(([lon, lat]) => toPlane(lon, lat)),
          2,
        ),
        260,
      ).map((point) => wind(point)),
      14,
    ),
  }));
  return [...rivers, ...makeStreams(seed, region, terrain, rivers)];
}

function makeStreams(
  seed: string,
  region: Region,
  terrain: Terrain,
  rivers: readonly River[],
): River[] {
  const random = seededRandom(`${seed}/streams`);
  const wind = warpField(`${seed}/streams`, 1900, 3, 210);
  const springs: Point[] = [];
  const streams: River[] = [];
  const taken: Point[] = rivers.flatMap((river) => [...densify(river.line, 600)]);
  for (let tries = 0; tries < 6000 && streams.length < STREAMS; tries += 1) {
    const spring: Point = [(random() - 0.5) * 210_000, (random() - 0.5) * 190_000];
    if (!region.contains(spring) || region.borderDistanceM(spring) < 1500) continue;
    if (springs.some((other) => distanceM(other, spring) < SPRING_SPACING_M)) continue;
    const course = runDown(spring, taken, terrain, region);
    if (course.length < 9) continue;
    springs.push(spring);
    const raw = densify(smooth(course, 2), 220);
    const line = raw.map((point, at) => wind(point, Math.min(1, (raw.length - 1 - at) / 6)));
    taken.push(...course);
    streams.push({ name: '', riverClass: 'stream', line: simplifyLine(line, 12) });
  }
  return streams;
}

/** Goes to the lowest, nearest-to-water neighbour until it meets water, the border or a hollow. */
function runDown(
  spring: Point,
  taken: readonly Point[],
  terrain: Terrain,
  region: Region,
): Point[] {
  const course: Point[] = [spring];
  const aim = nearestOf(taken, spring);
  let here = spring;
  for (let step = 0; step < 60; step += 1) {
    const goal = nearestOf(taken, here);
    if (distanceM(goal, here) < 950) return [...course, goal];
    here = bestStep(here, distanceM(goal, here) < 4000 ? goal : mixAim(aim, goal), terrain);
    if (!region.contains(here)) return course;
    course.push(here);
  }
  return [];
}

const mixAim = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];

function bestStep(here: Point, goal: Point, terrain: Terrain): Point {
  const away = distanceM(here, goal) || 1;
  const ahead = Math.atan2(goal[1] - here[1], goal[0] - here[0]);
  let best: Point = here;
  let lowest = Infinity;
  for (let turn = -3; turn <= 3; turn += 1) {
    const angle = ahead + (turn * Math.PI) / 8;
    const step = Math.min(800, away);
    const next: Point = [here[0] + Math.cos(angle) * step, here[1] + Math.sin(angle) * step];
    const height = terrain(next) + Math.abs(turn) * 6;
    if (height < lowest) {
      lowest = height;
      best = next;
    }
  }
  return best;
}

function nearestOf(points: readonly Point[], to: Point): Point {
  let best: Point = to;
  let distance = Infinity;
  for (const point of points) {
    const away = (point[0] - to[0]) ** 2 + (point[1] - to[1]) ** 2;
    if (away < distance) {
      distance = away;
      best = point;
    }
  }
  return best;
}

/** Lakes follow an axis, wide in the middle, with a shore bent by noise. */
export function makeLakes(seed: string): Lake[] {
  return LAKES.map(({ name, axis, halfWidthM }, number) => {
    const shore = fractalNoise(`${seed}/lake/${number}`, halfWidthM * 2.2, 3, 0.55);
    const line = smooth(
      axis.map(([lon, lat]) => toPlane(lon, lat)),
      2,
    );
    const total = lengthM(line);
    const left: Point[] = [];
    const right: Point[] = [];
    const steps = 28;
    for (let step = 0; step <= steps; step += 1) {
      const share = step / steps;
      const here = pointAlong(line, share * total);
      const next = pointAlong(line, Math.min(total, share * total + 40));
      const before = pointAlong(line, Math.max(0, share * total - 40));
      const length = distanceM(before, next) || 1;
      const nx = -(next[1] - before[1]) / length;
      const ny = (next[0] - before[0]) / length;
      const round = Math.sqrt(Math.max(0, 1 - (2 * share - 1) ** 4));
      const width = (side: number): number =>
        halfWidthM * round * (1 + 0.5 * shore(here[0] + side * 9000, here[1]));
      left.push([here[0] + nx * width(1), here[1] + ny * width(1)]);
      right.push([here[0] - nx * width(-1), here[1] - ny * width(-1)]);
    }
    const ring = smooth([...right, ...left.toReversed().slice(1, -1)], 1);
    const first = ring[0];
    return { name, ring: first ? [...ring, first] : ring };
  });
}
