import type { Reason } from '../study/study-result.ts';
import type { Consequence } from './components/consequence.ts';
import { cutConsequence, losesService } from './components/cut-consequence.ts';
import type { ConsequenceContext, CutLoss } from './components/cut-consequence.ts';

export type TargetFeed = { readonly inferred: boolean; readonly standby: boolean };

/**
 * Why the consequence has its value. The first reason that gave the value has the points; what the network
 * says besides (a way around, a link that was inferred, a standby) explains and gives 0.
 */
export function consequenceReasons(
  loss: CutLoss,
  record: Consequence,
  feed: TargetFeed,
  context: ConsequenceContext,
  points: number,
): readonly Reason[] {
  const base = { component: 'consequence', points: 0 } as const;
  const found = cutConsequence(loss, record, context);
  const said = [...networkReasons(loss, context.isSection)];
  const isFed = loss.redundancy !== 'unserved';
  if (isFed && feed.standby) said.push({ ...base, code: 'backup', values: {} });
  if (isFed && feed.inferred) said.push({ ...base, code: 'fed_inferred', values: {} });
  if (found.by === 'record') return [recordReason(found.record, points), ...said];
  const [first, ...rest] = said;
  return first ? [{ ...first, points }, ...rest] : [];
}

function networkReasons(loss: CutLoss, isSection: boolean): readonly Reason[] {
  const base = { component: 'consequence', points: 0 } as const;
  const { sites, subscribers, posts, works, communes, redundancy, detourM } = loss;
  const secured: Reason[] =
    redundancy === 'ring'
      ? [{ ...base, code: 'ring_protected', values: { detourM, section: isSection ? 1 : 0 } }]
      : redundancy === 'dual'
        ? [{ ...base, code: 'dual_protected', values: { section: isSection ? 1 : 0 } }]
        : redundancy === 'unserved'
          ? [{ ...base, code: 'unserved', values: {} }]
          : [];
  if (!losesService(loss)) return secured;
  const values = { sites, subscribers, posts, works, communes, section: isSection ? 1 : 0 };
  return [{ ...base, code: 'cut_isolates', values }, ...secured];
}

function recordReason({ cause }: Consequence, points: number): Reason {
  const base = { component: 'consequence', code: cause.code, points } as const;
  switch (cause.code) {
    case 'serves_subscribers':
      return { ...base, values: { subscribers: cause.subscribers } };
    case 'serves_sites':
      return { ...base, values: { sites: cause.sites } };
    case 'tier':
    case 'grade':
      return { ...base, values: { [cause.code]: cause.choice } };
    case 'exchange_type':
      return { ...base, values: { type: cause.choice } };
    case 'site_kind':
      return { ...base, values: { siteKind: cause.choice } };
    case 'service_unknown':
      return { ...base, values: {} };
  }
}
