import { findHotStretches } from '../../src/core/hotspots/hot-stretches.ts';
import { placeChange } from '../../src/core/study/place-change.ts';
import type { StudyResult } from '../../src/core/study/study-result.ts';
import type {
  HotspotPictureAnswer,
  HotspotPictureRequest,
  ShownPicture,
} from '../../src/jobs/protocol/hotspot-jobs.ts';
import type { DrawnPicture } from '../../src/state/hotspots/picture-session.ts';

const DAY_MS = 86_400_000;

/** A picture of the right shape over a made-up result: as many incidents as its sections count. */
export function syntheticPicture(
  result: StudyResult,
  change: Partial<ShownPicture> = {},
): ShownPicture {
  const { sections, period } = result;
  const at = [...sections.count].flatMap((count, section) =>
    Array.from({ length: Math.round(count) }, () => section),
  );
  const startMs = Date.parse(period.from);
  const moment = (_: number, place: number): number => startMs + (place % 900) * DAY_MS + 7.2e7;
  return {
    method: 'heat',
    params: { bandwidthM: 1000 },
    fadeDays: 0,
    period,
    records: at.length,
    weight: at.length,
    km: sections.length,
    effectiveYears: period.years,
    mass: at.length,
    fadedWeight: at.length,
    sectionDensity: sections.density,
    sectionCount: sections.count,
    stretches: findHotStretches(sections),
    onCable: {
      row: Uint32Array.from(at.keys()),
      kind: new Uint8Array(at.length),
      section: Uint32Array.from(at),
      weight: new Float64Array(at.length).fill(1),
      fromMs: Float64Array.from(at, moment),
      toMs: Float64Array.from(at, moment),
      dayOnly: new Uint8Array(at.length),
    },
    issues: [],
    ...change,
  };
}

/** The session's answer, as the runner writes it. */
export function drawnFor(
  result: StudyResult,
  answer: Partial<HotspotPictureAnswer> = {},
): DrawnPicture {
  const request: HotspotPictureRequest = {
    method: 'heat',
    params: { bandwidthM: 1000 },
    fadeDays: 0,
  };
  const whole = { now: syntheticPicture(result), asStudy: true, before: null, ...answer };
  return { request, result, answer: whole, number: 1 };
}

/** The same places in the period before, with a tenth of the incidents gone and one place new. */
export function syntheticBefore(result: StudyResult): HotspotPictureAnswer['before'] {
  const now = syntheticPicture(result);
  const [first, second] = now.stretches.stretches;
  return {
    from: '2020-01-02',
    to: '2022-12-31',
    comparable: 'yes',
    picture: { ...now, period: { from: '2020-01-02', to: '2022-12-31', years: 3 } },
    stretches: [
      ...(first ? [{ stretch: first, change: placeChange(3, 0) }] : []),
      ...(second ? [{ stretch: second, change: placeChange(2, 3) }] : []),
    ],
    areas: [{ area: 0, change: placeChange(2, 20) }],
  };
}
