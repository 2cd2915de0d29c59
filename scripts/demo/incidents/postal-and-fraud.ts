import { seededRandom } from '../../../src/core/basics/random.ts';
import { END_MS, START_MS, anyMoment, dayText, daysMs } from '../demo-calendar.ts';
import { between, logBetween, normal, pick, shuffled, wholeBetween } from '../draw.ts';
import type { Point } from '../plane.ts';
import type { PostRecord } from '../post-records.ts';
import { TOWNS } from '../towns.ts';
import type { IncidentDraft } from './incident-draft.ts';

/** Contraband found at one post office several times within months. */
export type PostalRun = {
  readonly pattern: string;
  readonly postId: string;
  readonly firstDay: string;
  readonly finds: number;
};

const RUNS = 6;
const LONE_FINDS = 34;

export function postalAndFraud(seed: string, posts: readonly PostRecord[], scale: number) {
  const random = seededRandom(`${seed}/postal`);
  const drafts: IncidentDraft[] = [];
  const offices = posts.filter((post) => post.grade !== 'culture_point');
  const find = (
    kind: IncidentDraft['kind'],
    post: PostRecord,
    momentMs: number,
  ): IncidentDraft => ({
    kind,
    at: post.at,
    momentMs,
    assetId: post.id,
    struck: 'post',
    windowHours: 0,
    outageHours: null,
    lossVnd: logBetween(random, 5e6, 6e8),
    method: 'hidden_in_parcel',
  });
  const runs = shuffled(random, offices)
    .slice(0, RUNS)
    .map((post, number): PostalRun => {
      const pattern = `postal-${String(number + 1).padStart(2, '0')}`;
      const finds = wholeBetween(random, 5, 11);
      const start = anyMoment(random, START_MS, END_MS - daysMs(240));
      for (let count = 0; count < finds; count += 1) {
        drafts.push({
          ...find('BC_HANGCAM', post, start + daysMs(between(random, 0, 210))),
          pattern,
        });
      }
      return { pattern, postId: post.id, firstDay: dayText(start), finds };
    });
  const lone = (kind: IncidentDraft['kind'], count: number): void => {
    for (let at = 0; at < count * scale; at += 1)
      drafts.push(find(kind, pick(random, offices), anyMoment(random)));
  };
  lone('BC_HANGCAM', LONE_FINDS);
  lone('BC_GLTM', 38);
  lone('BC_TAILIEU', 7);

  const address = (): Point => {
    const town = pick(random, TOWNS.slice(0, 6));
    return [
      town.at[0] + normal(random) * town.radiusM * 0.35,
      town.at[1] + normal(random) * town.radiusM * 0.35,
    ];
  };
  const placed = (kind: IncidentDraft['kind'], count: number, at: () => Point): void => {
    for (let number = 0; number < count * scale; number += 1) {
      drafts.push({
        kind,
        at: at(),
        momentMs: anyMoment(random),
        assetId: null,
        struck: 'none',
        windowHours: kind === 'CUOC_QT' ? logBetween(random, 48, 1400) : 0,
        outageHours: null,
        lossVnd: kind === 'CUOC_QT' ? logBetween(random, 5e7, 2e9) : null,
        method: 'other',
      });
    }
  };
  placed('CUOC_QT', 15, address);
  placed('BTS_GIA', 9, address);
  placed('SIM_DK', 24, address);
  placed('MANG', 12, address);
  placed('KHAC', 8, address);
  placed('CHUARO', 10, address);
  return { drafts, runs };
}
