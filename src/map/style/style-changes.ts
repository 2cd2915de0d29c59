import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';

/** The least a map must do to go from one list of layers to another. Order of layers never changes. */
export type StyleChange =
  | {
      readonly type: 'add';
      readonly layer: LayerSpecification;
      readonly before: string | undefined;
    }
  | { readonly type: 'remove'; readonly id: string }
  | {
      readonly type: 'paint' | 'layout';
      readonly id: string;
      readonly name: string;
      readonly value: unknown;
    }
  | {
      readonly type: 'filter';
      readonly id: string;
      readonly filter: FilterSpecification | undefined;
    };

export function styleChanges(
  before: readonly LayerSpecification[],
  after: readonly LayerSpecification[],
): readonly StyleChange[] {
  const old = new Map(before.map((layer) => [layer.id, layer]));
  const kept = new Set(after.map((layer) => layer.id));
  const removed = before.filter((layer) => !kept.has(layer.id));
  const changes: StyleChange[] = removed.map(({ id }) => ({ type: 'remove', id }));
  for (let place = after.length - 1; place >= 0; place -= 1) {
    const layer = after[place];
    if (!layer) continue;
    const known = old.get(layer.id);
    if (!known) changes.push({ type: 'add', layer, before: after[place + 1]?.id });
    else if (known !== layer) changes.push(...layerChanges(known, layer));
  }
  return changes;
}

function layerChanges(before: LayerSpecification, after: LayerSpecification): StyleChange[] {
  const { id } = after;
  const changes: StyleChange[] = [
    ...propertyChanges('layout', id, before.layout, after.layout),
    ...propertyChanges('paint', id, before.paint, after.paint),
  ];
  const filter = filterOf(after);
  if (!same(filterOf(before), filter)) changes.push({ type: 'filter', id, filter });
  return changes;
}

function propertyChanges(
  type: 'paint' | 'layout',
  id: string,
  before: object | undefined,
  after: object | undefined,
): StyleChange[] {
  const old: Readonly<Record<string, unknown>> = { ...before };
  const now: Readonly<Record<string, unknown>> = { ...after };
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names]
    .filter((name) => !same(old[name], now[name]))
    .map((name) => ({ type, id, name, value: now[name] }));
}

function filterOf(layer: LayerSpecification): FilterSpecification | undefined {
  return 'filter' in layer ? layer.filter : undefined;
}

function same(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
