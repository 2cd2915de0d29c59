import { GRID_MM } from '../../../core/brief/page/layout/paper-size.ts';
import { movedBlock, resizedBlock } from '../../../core/brief/page/layout/edit-blocks.ts';
import type { PageBlock, PageTemplate } from '../../../core/brief/page/page-template.ts';

type Press = {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
};

const STEPS: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Arrows move by a step of the grid, with Alt by a millimetre; with Shift they resize. Null: no key of ours. */
export function blockAfterKey(
  { key, shiftKey, altKey, ctrlKey, metaKey }: Press,
  block: PageBlock,
  template: PageTemplate,
): PageBlock | null {
  const step = STEPS[key];
  if (!step || ctrlKey || metaKey) return null;
  const length = altKey ? 1 : GRID_MM;
  const [dx, dy] = [step[0] * length, step[1] * length];
  return shiftKey ? resizedBlock(block, dx, dy, template) : movedBlock(block, dx, dy, template);
}
