import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { metricPlane } from '../../../../src/core/geo/metric-plane.ts';
import type { TimedPoints } from '../../../../src/core/geo/timed-points.ts';
import { summariseTrack } from '../../../../src/core/patrol/log/summarise-track.ts';
import { DEFAULT_TRACK_OPTIONS } from '../../../../src/core/patrol/log/track-options.ts';
import { longestPart, trackParts } from '../../../../src/core/patrol/log/track-parts.ts';
import type { TrackQuestion } from '../../../../src/core/patrol/log/track-question.ts';
import { madeFixes, pointsOf } from '../../../support/made-track.ts';
import type { Leg, MadeFix } from '../../../support/made-track.ts';
import { quietContext } from '../../../support/quiet-context.ts';
import { place } from '../../../support/small-dataset.ts';

const PLANE = metricPlane(108.25);
/** 22:00 on 5 February 2026 in Viet Nam. */
const TEN_PM = Date.parse('2026-02-05T15:00:00Z');

const line = (...places: readonly (readonly [number, number])[]) =>
  Float64Array.from(places.flatMap(([east, north]) => place(east, north)));

/** A cable of 4 km along the x axis, then another zone's of 2 km up north. */
const QUESTION: TrackQuestion = {
  zones: [
    { lines: [line([0, 0], [4000, 0])], outline: [] },
    { lines: [line([0, 5000], [2000, 5000])], outline: [] },
  ],
  places: [
    { target: 'A', lonLat: place(2000, 60), planned: true },
    { target: 'B', lonLat: place(4000, 0), planned: true },
    { target: 'C', lonLat: place(1000, 5000), planned: false },
  ],
};

const summarise = async (points: TimedPoints, question = QUESTION) => {
  const parts = trackParts(points);
  const part = parts[longestPart(parts)];
  if (!part) throw new Error('no part');
  const { summary } = await summariseTrack(
    points,
    part,
    question,
    PLANE,
    DEFAULT_TRACK_OPTIONS,
    quietContext(),
  );
  return summary;
};

const drive = (legs: readonly Leg[], change: Partial<Parameters<typeof madeFixes>[0]> = {}) =>
  madeFixes({ from: place(0, 20), startMs: TEN_PM, everyS: 5, legs, ...change });

const night: readonly Leg[] = [
  { to: place(2000, 20), kmh: 30 },
  { standS: 720 },
  { to: place(4000, 20), kmh: 30 },
  { standS: 240 },
];

describe('what a track tells of a patrol', () => {
  it('gives the day, the hours, the way gone and the time in the zone', async () => {
    const summary = await summarise(pointsOf(drive(night)));
    expect(summary.when).toEqual({ date: '2026-02-05', fromMinute: 1320, toMinute: 1344 });
    expect(summary.lengthM).toBeGreaterThan(3950);
    expect(summary.lengthM).toBeLessThan(4050);
    // 4 km at 30 km/h are 480 s, and 960 s of standing: all of it beside the cable.
    expect(Math.abs(summary.seconds.all - 1440)).toBeLessThanOrEqual(2);
    expect(summary.zones).toMatchObject([{ zone: 0, seconds: summary.seconds.all }]);
    expect(summary.zones[0]?.share).toBeGreaterThan(0.98);
    expect(summary.outsideS).toBe(0);
  });

  it('counts a stop only where it stood as long as asked', async () => {
    const { stops, planned } = await summarise(pointsOf(drive(night)));
    expect(stops).toMatchObject([{ target: 'A', planned: true }]);
    expect(stops[0]?.seconds).toBeGreaterThanOrEqual(700);
    expect(stops[0]?.seconds).toBeLessThanOrEqual(760);
    expect(planned).toEqual({ asked: 2, made: 1 });
  });

  it('is hardly moved by the unrest of the device', async () => {
    const still = await summarise(pointsOf(drive(night)));
    for (const seed of [1, 2, 3]) {
      const random = seededRandom(seed);
      const shaken = await summarise(pointsOf(drive(night, { unrestM: 12, random })));
      expect(Math.abs(shaken.lengthM / still.lengthM - 1)).toBeLessThan(0.08);
      expect(shaken.stops.map(({ target }) => target)).toEqual(['A']);
      expect(Math.abs((shaken.stops[0]?.seconds ?? 0) - 720)).toBeLessThan(60);
    }
  });

  it('drops a fix that jumps there and back', async () => {
    const clean = drive(night);
    const [lon, lat] = place(60_000, 0);
    const jumped = clean.map((fix, i) => (i === 30 ? { ...fix, lon, lat } : fix));
    const summary = await summarise(pointsOf(jumped));
    expect(summary.dropped).toBe(1);
    expect(Math.abs(summary.lengthM - 4000)).toBeLessThan(60);
  });

  it('does not make up what happened in a gap', async () => {
    const all = drive([{ to: place(4000, 20), kmh: 30 }]);
    const first = all.slice(0, 30);
    // Thirty minutes later it goes on two kilometres farther.
    const rest = all.slice(60).map((fix) => ({ ...fix, ms: fix.ms + 1_800_000 }));
    const summary = await summarise(pointsOf([...first, ...rest]));
    expect(summary.gaps).toBe(1);
    expect(summary.seconds.gaps).toBeGreaterThan(1800);
    expect(summary.lengthM).toBeLessThan(2900);
    expect(summary.zones[0]?.share).toBeLessThan(0.8);
    expect(summary.zones[0]?.seconds).toBeLessThan(400);
  });

  it('takes a gap that ends where it began as standing: phones sleep when they lie still', async () => {
    const there = drive([{ to: place(2000, 20), kmh: 30 }]);
    const last = there.at(-1);
    const sleep = last ? [{ ...last, ms: last.ms + 780_000 }] : [];
    const { stops, gaps } = await summarise(pointsOf([...there, ...sleep]));
    expect(gaps).toBe(0);
    expect(stops).toMatchObject([{ target: 'A' }]);
    expect(stops[0]?.seconds).toBeGreaterThanOrEqual(780);
  });

  it('keeps one stop whole when somebody walks away for less than a minute', async () => {
    const legs: readonly Leg[] = [
      { to: place(2000, 20), kmh: 30 },
      { standS: 400 },
      { to: place(2000, 130), kmh: 15 },
      { to: place(2000, 20), kmh: 15 },
      { standS: 400 },
    ];
    const { stops } = await summarise(pointsOf(drive(legs)));
    expect(stops).toHaveLength(1);
    expect(stops[0]?.seconds).toBeGreaterThan(800);
  });

  it('counts as in the zone what lies inside its outline', async () => {
    const ring = [place(-500, -500), place(4500, -500), place(4500, 500), place(-500, 500)];
    const outline = [...ring, ring[0] ?? [0, 0]].flat();
    const zones = [{ lines: [line([0, 0], [4000, 0])], outline }];
    const away = drive([{ to: place(4000, 400), kmh: 30 }], { from: place(0, 400) });
    const around = await summarise(pointsOf(away), { zones, places: [] });
    const beside = await summarise(pointsOf(away), {
      zones: zones.map((zone) => ({ ...zone, outline: [] })),
      places: [],
    });
    expect(around.zones[0]?.seconds).toBe(around.seconds.all);
    expect(around.zones[0]?.share).toBe(0);
    expect(beside.zones).toEqual([]);
  });

  it('tells way and share, and no seconds, of a track without times', async () => {
    const untimed = drive(night).map((fix) => ({ ...fix, ms: Number.NaN }));
    const summary = await summarise(pointsOf(untimed));
    expect(summary).toMatchObject({ when: null, stops: [], outsideS: 0 });
    expect(summary.zones).toMatchObject([{ zone: 0, seconds: 0 }]);
    expect(summary.zones[0]?.share).toBeGreaterThan(0.98);
    expect(Math.abs(summary.lengthM - 4000)).toBeLessThan(60);
  });

  it('takes a pause of hours as the end of one patrol', () => {
    const first = drive([{ to: place(4000, 20), kmh: 30 }]);
    const next = first.map((fix) => ({ ...fix, ms: fix.ms + 20 * 3_600_000 }));
    const parts = trackParts(pointsOf([...first, ...next.slice(3)]));
    expect(parts.map(({ date }) => date)).toEqual(['2026-02-05', '2026-02-06']);
    expect(longestPart(parts)).toBe(0);
  });

  it('says past midnight as minutes after the day it began on', async () => {
    const late = drive(night, { startMs: TEN_PM + 110 * 60_000 });
    const { when } = await summarise(pointsOf(late));
    expect(when).toEqual({ date: '2026-02-05', fromMinute: 1430, toMinute: 1454 });
  });
});

const anyFix: fc.Arbitrary<MadeFix> = fc.record({
  lon: fc.oneof(
    fc.double({ min: 108.2, max: 108.3, noNaN: true }),
    fc.constantFrom(Number.NaN, 0, -180, 180),
  ),
  lat: fc.oneof(
    fc.double({ min: 13.88, max: 13.96, noNaN: true }),
    fc.constantFrom(Number.NaN, 0, 90, -90),
  ),
  ms: fc.oneof(
    fc.integer({ min: 0, max: 20_000 }).map((s) => TEN_PM + 1000 * s),
    fc.constantFrom(Number.NaN, 0, TEN_PM, 4e15),
  ),
});

describe('whatever was recorded', () => {
  it('the zones, what is outside and the gaps make up the whole time; nothing is NaN', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyFix, { maxLength: 30 }), { maxLength: 4 }),
        async (segments) => {
          const points = pointsOf(...segments);
          if (trackParts(points).length === 0) return;
          const summary = await summarise(points);
          const zones = summary.zones.reduce((sum, zone) => sum + zone.seconds, 0);
          const { all, gaps, moving, standing } = summary.seconds;
          expect(Math.abs(zones + summary.outsideS + gaps - all)).toBeLessThanOrEqual(3);
          expect(Math.abs(moving + standing + gaps - all)).toBeLessThanOrEqual(2);
          expect(summary.zones.every(({ share }) => share >= 0 && share <= 1)).toBe(true);
          expect(summary.fixes + summary.dropped).toBeLessThanOrEqual(segments.flat().length);
          expect(JSON.stringify(summary)).not.toContain('null,"lon');
          expect(Object.values(summary.seconds).every(Number.isFinite)).toBe(true);
          expect(Number.isFinite(summary.lengthM)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('the order of a file whose fixes all have times does not matter', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(
          anyFix.filter(({ lon, lat, ms }) => Number.isFinite(lon + lat) && ms > 1e12),
          {
            minLength: 2,
            maxLength: 30,
            selector: ({ ms }) => ms,
          },
        ),
        async (fixes) => {
          const reversed = fixes.toReversed();
          expect(await summarise(pointsOf(fixes))).toEqual(await summarise(pointsOf(reversed)));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('a long night of a second between fixes is read in little time', async () => {
    const legs = Array.from({ length: 24 }, (_, i): readonly Leg[] => [
      { to: place((i % 2) * 4000, 20), kmh: 30 },
      { standS: 590 },
    ]).flat();
    const fixes = drive(legs, { everyS: 1, unrestM: 10, random: seededRandom(5) });
    expect(fixes.length).toBeGreaterThan(20_000);
    const start = performance.now();
    await summarise(pointsOf(fixes));
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
