import type { ServiceLink } from './service-graph.ts';

/** A drop from a place on a cable to a point; declared where the record of the point names the cable. */
export type CableTap = {
  readonly edge: number;
  readonly alongM: number;
  readonly point: number;
  readonly inferred: boolean;
};

/** A link that is no cable, between draft nodes: joint nodes first, then points. */
export type DraftLink = {
  readonly link: Exclude<ServiceLink, 'cable'>;
  readonly from: number;
  readonly to: number;
  readonly inferred: boolean;
};

export type ServiceDraft = {
  readonly taps: CableTap[];
  readonly links: DraftLink[];
};
