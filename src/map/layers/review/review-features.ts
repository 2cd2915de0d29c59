import type { Feature, FeatureCollection, Point } from 'geojson';
import type { NetworkFindingCode } from '../../../core/network/review/network-review.ts';
import type { AppState } from '../../../state/app-state.ts';

export type ReviewProperties = {
  readonly code: NetworkFindingCode;
  /** Letter of the code, the same as in the list and the legend. */
  readonly letter: string;
  readonly state: 'picked' | 'listed' | 'joined' | 'quiet';
};

/** A letter a code, so that nothing speaks by colour alone. */
export const REVIEW_LETTERS: Readonly<Record<NetworkFindingCode, string>> = {
  'near-miss': 'A',
  crossing: 'B',
  island: 'C',
  duplicate: 'D',
  'zero-length': 'E',
  'dangling-end': 'F',
  'far-site': 'G',
};

type ReviewFeature = Feature<Point, ReviewProperties>;

/** What the review of the network found: of the open list, or all of it. */
export function reviewFeatures({ session }: AppState): FeatureCollection<Point, ReviewProperties> {
  const { review, shown, picked, toleranceM } = session.review;
  const found = session.room === 'data' ? (review?.findings ?? []) : [];
  const features = found.flatMap(({ code, lon, lat, metres }, at): ReviewFeature[] => {
    const isPicked = picked === at;
    if (shown !== null && code !== shown && !isPicked) return [];
    const joined = toleranceM !== null && code === 'near-miss' && metres <= toleranceM;
    const state = isPicked ? 'picked' : joined ? 'joined' : shown === null ? 'quiet' : 'listed';
    const properties: ReviewProperties = { code, letter: REVIEW_LETTERS[code], state };
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [lon, lat] } }];
  });
  return { type: 'FeatureCollection', features };
}
