import type { DrawItem, GroupItem, Paint, Stroke } from './drawing.ts';

/** What a group holds, each thing as opaque as it and the group say: what writers draw. */
export function itemsOf({ items, opacity }: GroupItem): readonly DrawItem[] {
  return opacity === undefined ? items : items.map((item) => dimmed(item, opacity));
}

function dimmed(item: DrawItem, opacity: number): DrawItem {
  const less = <Part extends Paint | Stroke>(part: Part): Part => ({
    ...part,
    opacity: (part.opacity ?? 1) * opacity,
  });
  if (item.type === 'group' || item.type === 'text') {
    const rim = item.type === 'text' && item.halo ? { halo: less(item.halo) } : {};
    return { ...item, opacity: (item.opacity ?? 1) * opacity, ...rim };
  }
  return {
    ...item,
    ...(item.fill ? { fill: less(item.fill) } : {}),
    ...(item.stroke ? { stroke: less(item.stroke) } : {}),
  };
}
