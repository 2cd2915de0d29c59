import type { ServiceLoss } from '../../src/core/criticality/service-graph.ts';
import type { CutAnswer } from '../../src/jobs/protocol/service-jobs.ts';
import type { JobRequest } from '../../src/jobs/protocol.ts';

export const NO_LOSS: ServiceLoss = { sites: 0, subscribers: 0, posts: 0, works: 0, communes: 0 };

/** A made-up answer of the right form: five sites and 700 subscribers for every cut. */
export function syntheticCut({ scenario, items = true }: JobRequest<'cut'>): CutAnswer {
  const cuts = scenario.cuts.length;
  const loss = {
    sites: 5 * cuts,
    subscribers: 700 * cuts,
    posts: cuts,
    works: cuts,
    communes: cuts,
  };
  const built = scenario.links.length + scenario.planned.length + scenario.hardened.length > 0;
  return {
    loss,
    regained: NO_LOSS,
    darkToday: { ...NO_LOSS, sites: 15, posts: 6 },
    darkTargets: Uint32Array.from({ length: 5 * cuts }, (_, place) => 130 + place),
    regainedTargets: new Uint32Array(0),
    darkWorks: Uint32Array.from({ length: cuts }, (_, place) => 130 + place),
    darkAreas: Uint32Array.from({ length: cuts }, (_, place) => place),
    inferredTargets: 2 * cuts,
    unknownSubscribers: cuts,
    owners: cuts > 0 ? [{ owner: 'VNPT', loss }] : [],
    pieces: {
      section: Uint32Array.of(3, 4),
      cut: Uint8Array.of(1, 0),
      start: Uint32Array.of(0, 2, 4),
      lonLat: Float64Array.of(108, 14, 108.01, 14, 108.01, 14, 108.02, 14.01),
    },
    items: items
      ? scenario.cuts.map(() => ({ alone: loss, adds: NO_LOSS, links: 1, nodes: 0, awayM: 0 }))
      : [],
    links: scenario.links.map(() => ({
      from: [108, 14],
      to: [108.1, 14],
      lengthM: 10_800,
      fromAwayM: 0,
      toAwayM: 0,
    })),
    secured: built
      ? {
          before: { sites: 40, subscribers: 9000, posts: 3, works: 2 },
          after: { sites: 26, subscribers: 5200, posts: 3, works: 2 },
          leaving: Uint32Array.of(140, 141),
          joining: new Uint32Array(0),
        }
      : null,
  };
}
