import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import {
  contentOf,
  movedBlock,
  resizedBlock,
  snapped,
  withBlock,
} from '../../../core/brief/page/layout/edit-blocks.ts';
import type { PageBlock, PageTemplate } from '../../../core/brief/page/page-template.ts';
import { useChangePage } from './use-change-page.ts';

type Handlers = {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: () => void;
};

export type BlockDrag = {
  /** Where the block would lie were it let go now; null: it is not held. */
  readonly ghost: PageBlock | null;
  readonly move: Handlers;
  readonly resize: Handlers;
};

const HELD_PX = 4;

/** Drags a block over the grid; it is one step back, taken when it is let go. */
export function useBlockDrag(block: PageBlock, template: PageTemplate, pxPerMm: number): BlockDrag {
  const change = useChangePage();
  const start = useRef<{ readonly x: number; readonly y: number } | null>(null);
  const [ghost, setGhost] = useState<PageBlock | null>(null);

  const handlers = (way: typeof movedOnGrid): Handlers => ({
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      start.current = { x: event.clientX, y: event.clientY };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event) => {
      if (!start.current) return;
      const [dx, dy] = [event.clientX - start.current.x, event.clientY - start.current.y];
      if (!ghost && Math.hypot(dx, dy) < HELD_PX) return;
      setGhost(way(block, dx / pxPerMm, dy / pxPerMm, template));
    },
    onPointerUp: () => {
      start.current = null;
      if (ghost) change.template((before) => withBlock(before, ghost));
      setGhost(null);
    },
    onPointerCancel: () => {
      start.current = null;
      setGhost(null);
    },
  });
  return { ghost, move: handlers(movedOnGrid), resize: handlers(resizedOnGrid) };
}

function movedOnGrid(block: PageBlock, dx: number, dy: number, template: PageTemplate): PageBlock {
  const { x, y, widthMm, heightMm } = contentOf(template);
  const toX = snapped(block.x + dx, x, widthMm);
  const toY = snapped(block.y + dy, y, heightMm);
  return movedBlock(block, toX - block.x, toY - block.y, template);
}

function resizedOnGrid(
  block: PageBlock,
  dx: number,
  dy: number,
  template: PageTemplate,
): PageBlock {
  const { x, y, widthMm, heightMm } = contentOf(template);
  const right = block.x + block.widthMm;
  const bottom = block.y + block.heightMm;
  const toX = snapped(right + dx, x, widthMm);
  const toY = snapped(bottom + dy, y, heightMm);
  return resizedBlock(block, toX - right, toY - bottom, template);
}
