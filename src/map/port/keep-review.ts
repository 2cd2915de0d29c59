import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppServices } from '../../state/app-services.ts';
import type { ReviewSession } from '../../state/review/review-session.ts';
import { reviewFeatures } from '../layers/review/review-features.ts';
import { REVIEW_SOURCE } from '../layers/review/review-style.ts';
import { eachFrame } from './each-frame.ts';

/** Keeps what the review of the network found on the map to the state, once a frame at most. */
export function keepReview(map: MapLibreMap, services: AppServices): () => void {
  let drawn: ReviewSession | null = null;
  let drawnRoom = '';
  return eachFrame(map, services, (state) => {
    const { review, room } = state.session;
    if (review === drawn && room === drawnRoom) return;
    [drawn, drawnRoom] = [review, room];
    void map.getSource<GeoJSONSource>(REVIEW_SOURCE)?.setData(reviewFeatures(state));
  });
}
