import { f64, u32 } from '../../geo/typed.ts';

/** A binary heap of nodes by distance, in flat arrays. A node may be in it several times. */
export type DistanceHeap = {
  readonly size: () => number;
  readonly push: (distance: number, node: number) => void;
  /** Distance of the nearest; take it with pop. */
  readonly nearest: () => number;
  readonly pop: () => number;
};

export function distanceHeap(): DistanceHeap {
  let keys = new Float64Array(256);
  let nodes = new Uint32Array(256);
  let size = 0;
  return {
    size: () => size,
    nearest: () => f64(keys, 0),
    push: (distance, node) => {
      if (size === keys.length) {
        const [oldKeys, oldNodes] = [keys, nodes];
        keys = new Float64Array(2 * size);
        nodes = new Uint32Array(2 * size);
        keys.set(oldKeys);
        nodes.set(oldNodes);
      }
      let at = size;
      size += 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        const key = f64(keys, above);
        if (key <= distance) break;
        keys[at] = key;
        nodes[at] = u32(nodes, above);
        at = above;
      }
      keys[at] = distance;
      nodes[at] = node;
    },
    pop: () => {
      const found = u32(nodes, 0);
      size -= 1;
      const key = f64(keys, size);
      const node = u32(nodes, size);
      let at = 0;
      for (;;) {
        let below = 2 * at + 1;
        if (below >= size) break;
        if (below + 1 < size && f64(keys, below + 1) < f64(keys, below)) below += 1;
        if (f64(keys, below) >= key) break;
        keys[at] = f64(keys, below);
        nodes[at] = u32(nodes, below);
        at = below;
      }
      keys[at] = key;
      nodes[at] = node;
      return found;
    },
  };
}
