import type { Box } from '../../../sheet/drawing.ts';
import type { PageBlock, PageTemplate } from '../page-template.ts';
import { blockKindOf } from '../blocks/registry.ts';
import { boxesOverlap } from './overlaps.ts';
import { GRID_MM, contentBox, paperSize } from './paper-size.ts';

const LEAST_MM = 10;

/** The nearest line of the grid, counted from the corner of the content; its far edge is one too. */
export function snapped(value: number, start: number, length: number): number {
  const end = start + length;
  if (Math.abs(value - end) <= GRID_MM / 2) return end;
  return start + Math.round((value - start) / GRID_MM) * GRID_MM;
}

/** Moved by millimetres, kept within the content. */
export function movedBlock(
  one: PageBlock,
  dx: number,
  dy: number,
  template: PageTemplate,
): PageBlock {
  const { x, y, widthMm, heightMm } = contentOf(template);
  const within = (value: number, least: number, most: number): number =>
    Math.max(least, Math.min(most, value));
  return {
    ...one,
    x: within(one.x + dx, x, x + widthMm - one.widthMm),
    y: within(one.y + dy, y, y + heightMm - one.heightMm),
  };
}

/** Grown or shrunk at its far corner, no smaller than a centimetre, kept within the content. */
export function resizedBlock(
  one: PageBlock,
  dx: number,
  dy: number,
  template: PageTemplate,
): PageBlock {
  const { x, y, widthMm, heightMm } = contentOf(template);
  const size = (length: number, most: number): number => Math.max(LEAST_MM, Math.min(most, length));
  return {
    ...one,
    widthMm: size(one.widthMm + dx, x + widthMm - one.x),
    heightMm: size(one.heightMm + dy, y + heightMm - one.y),
  };
}

export function contentOf({ paper, orientation }: PageTemplate): Box {
  return contentBox(paperSize(paper, orientation));
}

export function withBlock(template: PageTemplate, changed: PageBlock): PageTemplate {
  const blocks = template.blocks.map((one) => (one.id === changed.id ? changed : one));
  return { ...template, blocks };
}

export function withoutBlock(template: PageTemplate, id: string): PageTemplate {
  return { ...template, blocks: template.blocks.filter((one) => one.id !== id) };
}

/** A new block on the first free place of the grid, in its smallest useful size; null: there is no room. */
export function addedBlock(template: PageTemplate, type: string): PageBlock | null {
  const kind = blockKindOf(type);
  if (!kind) return null;
  const content = contentOf(template);
  const { widthMm, heightMm } = kind.least;
  for (let y = content.y; y + heightMm <= content.y + content.heightMm; y += GRID_MM) {
    for (let x = content.x; x + widthMm <= content.x + content.widthMm; x += GRID_MM) {
      const box = { x, y, widthMm, heightMm };
      if (template.blocks.some((other) => boxesOverlap(box, other))) continue;
      return { id: freeId(template, type), type, ...box };
    }
  }
  return null;
}

function freeId({ blocks }: PageTemplate, type: string): string {
  const taken = new Set(blocks.map(({ id }) => id));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? type : `${type}-${n}`;
    if (!taken.has(id)) return id;
  }
}
