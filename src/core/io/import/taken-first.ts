import type { LayerBrief } from './import-question.ts';

/** The layers of a file with the one that is read at the head. */
export function takenFirst(layers: readonly LayerBrief[], taken: string): readonly LayerBrief[] {
  return layers.toSorted((a, b) => Number(b.name === taken) - Number(a.name === taken));
}
