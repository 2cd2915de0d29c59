import type { KindId } from '../../core/model/registry.ts';
import { TARGET_KINDS } from '../../core/study/study-result.ts';
import type { TargetKind } from '../../core/study/study-result.ts';
import { lastResult } from '../../state/selectors/last-known.ts';
import { targetOfRow } from '../style/target-index.ts';
import type { LayerPick } from './contract.ts';

/** A feature selects its target when the result ranks it, else its record. */
export function recordSelection(kind: KindId): LayerPick['selection'] {
  return ({ row }, state) => {
    if (typeof row !== 'number') return null;
    const result = lastResult(state);
    const place = result && isTargetKind(kind) ? targetOfRow(result, kind, row) : -1;
    const target = result?.targets.id[place];
    return target === undefined ? { type: 'record', kind, row } : { type: 'target', target };
  };
}

function isTargetKind(kind: string): kind is TargetKind {
  return (TARGET_KINDS as readonly string[]).includes(kind);
}
