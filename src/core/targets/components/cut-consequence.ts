import type { CriticalityColumns, Redundancy } from '../../criticality/criticality-columns.ts';
import { REDUNDANCY } from '../../criticality/criticality-columns.ts';
import { UNKNOWN_CONSEQUENCE, sitesValue, subscribersValue } from './consequence.ts';
import type { Consequence } from './consequence.ts';

/** What goes dark when one target fails, and how it is secured. */
export type CutLoss = {
  readonly sites: number;
  readonly subscribers: number;
  readonly posts: number;
  readonly works: number;
  /** Left without any served site. */
  readonly communes: number;
  readonly redundancy: Redundancy;
  readonly detourM: number;
};

/** Why the consequence has its value: what the cut analysis says, or a field of the record. */
export type TargetConsequence =
  | { readonly value: number; readonly by: 'cut' }
  | { readonly value: number; readonly by: 'record'; readonly record: Consequence };

export type ConsequenceContext = {
  readonly isSection: boolean;
  /** Whether the data has any exchange: whether the network could have said something. */
  readonly hasSources: boolean;
};

export function cutLossOf(columns: CriticalityColumns, target: number): CutLoss {
  return {
    sites: columns.sites[target] ?? 0,
    subscribers: columns.subscribers[target] ?? 0,
    posts: columns.posts[target] ?? 0,
    works: columns.works[target] ?? 0,
    communes: columns.communes[target] ?? 0,
    redundancy: REDUNDANCY[columns.redundancy[target] ?? 0] ?? 'unserved',
    detourM: columns.detourM[target] ?? 0,
  };
}

/** Whether anything loses service with the target. */
export function losesService({ sites, subscribers, posts, works }: CutLoss): boolean {
  return sites > 0 || subscribers > 0 || posts > 0 || works > 0;
}

/**
 * How much is lost when a target fails, 0…1, from the cut analysis: the larger of the value of the
 * subscribers and that of the sites and post offices (or protected works, where more) that go dark, on the
 * scales of consequenceReader. A section with another way around loses nothing: 0. A point is lost itself,
 * so its own grade, type or declared sites count where they say more than the network. Where the network
 * says nothing (no service known, planned), the record speaks: tier, grade, type, or the unknown ½; for a
 * section never above ½ where the data has exchanges: a trunk that nothing in the data hangs on must not
 * stand above one whose cut is known to darken sites.
 */
export function cutConsequence(
  loss: CutLoss,
  record: Consequence,
  { isSection, hasSources }: ConsequenceContext,
): TargetConsequence {
  const value = cutValue(loss.sites, loss.subscribers, loss.posts, loss.works);
  const networkKnows = loss.redundancy !== 'unserved' || losesService(loss);
  const known = record.cause.code === 'service_unknown' ? Number.NaN : record.value;
  if (networkKnows && isCutDecisive(value, known, isSection)) return { value, by: 'cut' };
  return { value: recordValue(record.value, isSection && hasSources), by: 'record', record };
}

/** What is lost with a cut, 0…1. */
export function cutValue(sites: number, subscribers: number, posts: number, works: number): number {
  return Math.max(subscribersValue(subscribers), sitesValue(Math.max(sites + posts, works)));
}

/** Whether the cut speaks rather than the record (NaN: it tells nothing), where the network knows. */
export function isCutDecisive(cut: number, record: number, isSection: boolean): boolean {
  return isSection || !(record > cut);
}

/** What the record counts where it speaks. `isCapped`: of a section, in data that has exchanges. */
export function recordValue(value: number, isCapped: boolean): number {
  return isCapped ? Math.min(UNKNOWN_CONSEQUENCE, value) : value;
}
