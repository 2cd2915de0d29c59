import type { Box, DrawItem } from '../../sheet/drawing.ts';

/** The same items, shifted by millimetres. */
export function moveItems(items: readonly DrawItem[], dx: number, dy: number): readonly DrawItem[] {
  return items.map((item) => moved(item, dx, dy));
}

function moved(item: DrawItem, dx: number, dy: number): DrawItem {
  switch (item.type) {
    case 'shape':
      return {
        ...item,
        lines: item.lines.map((line) => line.map((value, i) => value + (i % 2 === 0 ? dx : dy))),
      };
    case 'group':
      return {
        ...item,
        ...(item.clip ? { clip: movedBox(item.clip, dx, dy) } : {}),
        items: moveItems(item.items, dx, dy),
      };
    default:
      return { ...item, x: item.x + dx, y: item.y + dy };
  }
}

function movedBox(box: Box, dx: number, dy: number): Box {
  return { ...box, x: box.x + dx, y: box.y + dy };
}
