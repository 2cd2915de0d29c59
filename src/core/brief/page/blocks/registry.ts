import type { BlockKind } from './block-kind.ts';
import { change } from './change.ts';
import { changed } from './changed.ts';
import { clock } from './clock.ts';
import { inset } from './inset.ts';
import { keyAreas } from './key-areas.ts';
import { legend } from './legend.ts';
import { map } from './map.ts';
import { matrix } from './matrix.ts';
import { method } from './method.ts';
import { note } from './note.ts';
import { proposal } from './proposal.ts';
import { signature } from './signature.ts';
import { sources } from './sources.ts';
import { title } from './title.ts';
import { topTargets } from './top-targets.ts';
import { trend } from './trend.ts';
import { why } from './why.ts';

/** Every kind of block a page may have, in the order they are offered. */
export const BLOCK_KINDS: readonly BlockKind[] = [
  title,
  map,
  legend,
  inset,
  changed,
  why,
  proposal,
  topTargets,
  keyAreas,
  change,
  trend,
  clock,
  matrix,
  method,
  sources,
  signature,
  note,
];

const KIND_OF = new Map(BLOCK_KINDS.map((kind) => [kind.id, kind]));

export function blockKindOf(id: string): BlockKind | undefined {
  return KIND_OF.get(id);
}
