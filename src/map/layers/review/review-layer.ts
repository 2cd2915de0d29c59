import type { MapLayer } from '../contract.ts';
import { ReviewLegend } from './review-legend.tsx';
import { reviewStyle } from './review-style.ts';

/** What the review of the cable network found: while its page is open. */
export const REVIEW_LAYER: MapLayer = {
  id: 'review',
  group: 'network',
  band: 'overlay',
  tiles: [],
  visibleByDefault: (room) => room === 'data',
  style: (_state, look) => reviewStyle(look),
  count: ({ session }) => session.review.review?.findings.length ?? null,
  Legend: ReviewLegend,
};
