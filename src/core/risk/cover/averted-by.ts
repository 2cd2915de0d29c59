import type { AvertedHours, CoverInput } from './cover-plan.ts';

/** What protecting these targets averts in a year. */
export function avertedBy({ lost, share }: CoverInput, targets: readonly number[]): AvertedHours {
  let siteHours = 0;
  let subscriberHours = 0;
  for (const target of targets) {
    siteHours += (lost.siteHours[target] ?? 0) * (share[target] ?? 0);
    subscriberHours += (lost.subscriberHours[target] ?? 0) * (share[target] ?? 0);
  }
  return { siteHours, subscriberHours };
}

export function addHours(a: AvertedHours, b: AvertedHours): AvertedHours {
  return {
    siteHours: a.siteHours + b.siteHours,
    subscriberHours: a.subscriberHours + b.subscriberHours,
  };
}
