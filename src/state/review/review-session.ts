import type { NetworkFindingCode } from '../../core/network/review/network-review.ts';
import type { NetworkReview } from '../../core/study/network-review.ts';

/** The page that looks the cable network through. */
export type ReviewSession = {
  /** What it found, while its page is open. */
  readonly review: NetworkReview | null;
  /** The one kind of finding whose list is open. */
  readonly shown: NetworkFindingCode | null;
  /** Place of the finding pointed at in `review.findings`. */
  readonly picked: number | null;
  /** Gaps up to this would be joined: what is previewed on the map. */
  readonly toleranceM: number | null;
};

export const NO_REVIEW: ReviewSession = {
  review: null,
  shown: null,
  picked: null,
  toleranceM: null,
};
