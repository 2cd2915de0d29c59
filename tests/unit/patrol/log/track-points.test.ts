import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTrackPoints } from '../../../../src/core/io/formats/gpx/track-points.ts';
import { gpxOf } from '../../../support/made-track.ts';
import { mutated } from '../../../support/mutate-bytes.ts';
import { seededRandom } from '../../../../src/core/basics/random.ts';
import { quietContext } from '../../../support/quiet-context.ts';

const read = (text: string) =>
  readTrackPoints(new TextEncoder().encode(text), 'ca.gpx', quietContext());

const DAY = Date.parse('2026-02-05T15:00:00Z');

describe('a recorded track', () => {
  it('is read point by point with its times, segment by segment', async () => {
    const { points, issues } = await read(
      gpxOf(
        [
          { lon: 108.2, lat: 14, ms: DAY },
          { lon: 108.21, lat: 14.01, ms: DAY + 5000 },
        ],
        [{ lon: 108.3, lat: 14.1, ms: DAY + 60_000 }],
      ),
    );
    expect(issues).toEqual([]);
    expect(points).toEqual({
      lonLat: Float64Array.of(108.2, 14, 108.21, 14.01, 108.3, 14.1),
      timeMs: Float64Array.of(DAY, DAY + 5000, DAY + 60_000),
      start: Uint32Array.of(0, 2, 3),
    });
  });

  it('takes nothing of who recorded it', async () => {
    const given = gpxOf([{ lon: 108.2, lat: 14, ms: DAY }]);
    expect(given).toContain('Nguyễn Văn A');
    expect(JSON.stringify(await read(given))).not.toContain('Nguyễn');
  });

  it('takes a time without a zone as UTC, whatever the machine keeps', async () => {
    const { points } = await read(
      '<gpx><trk><trkseg><trkpt lat="14" lon="108"><time>2026-02-05T15:00:00</time></trkpt>' +
        '<trkpt lat="14" lon="108"><time>2026-02-05T22:00:01+07:00</time></trkpt>' +
        '<trkpt lat="14" lon="108"><time>05/02/2026 22:00</time></trkpt></trkseg></trk></gpx>',
    );
    expect([...(points?.timeMs ?? [])]).toEqual([DAY, DAY + 1000, Number.NaN]);
  });

  it('says of a file without a track that it holds none', async () => {
    const waypoint = '<gpx><wpt lat="14" lon="108"><time>2026-02-05T15:00:00Z</time></wpt></gpx>';
    expect((await read(waypoint)).issues.map(({ code }) => code)).toEqual(['track.no-points']);
    expect((await read('')).issues.map(({ code }) => code)).toEqual(['file.empty']);
  });

  it('keeps what stands before the place where a file breaks, and says so', async () => {
    const whole = gpxOf(
      Array.from({ length: 20 }, (_, i) => ({ lon: 108.2, lat: 14, ms: DAY + 1000 * i })),
    );
    const { points, issues } = await read(`${whole.slice(0, whole.length / 2)}<<`);
    expect(points?.timeMs.length).toBeGreaterThan(3);
    expect(issues).toMatchObject([{ code: 'format.bad-xml', severity: 'warning' }]);
  });

  it('refuses a file with entities of its own', async () => {
    const bomb = `<!DOCTYPE gpx [<!ENTITY a "aaaaaaaa">]><gpx><trk><name>&a;</name></trk></gpx>`;
    expect((await read(bomb)).points).toBeNull();
  });

  it('never throws and never gives a place outside the globe, whatever the bytes', async () => {
    const whole = new TextEncoder().encode(
      gpxOf(Array.from({ length: 8 }, (_, i) => ({ lon: 108.2, lat: 14, ms: DAY + 1000 * i }))),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const random = seededRandom(seed);
        const bytes = mutated(whole, (most) => Math.floor(random() * most));
        const { points } = await readTrackPoints(bytes, 'ca.gpx', quietContext());
        const places = [...(points?.lonLat ?? [])];
        expect(places.every((value) => Number.isNaN(value) || Math.abs(value) <= 180)).toBe(true);
        expect(points?.start.at(-1) ?? 0).toBe(points?.timeMs.length ?? 0);
      }),
      { numRuns: 200 },
    );
  });
});
