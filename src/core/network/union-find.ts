import { u32 } from '../geo/typed.ts';

/** Disjoint sets of 0 … count − 1. The representative of a set is its smallest member. */
export type UnionFind = {
  readonly find: (member: number) => number;
  readonly union: (a: number, b: number) => void;
};

export function unionFind(count: number): UnionFind {
  const parent = new Uint32Array(count);
  for (let member = 0; member < count; member += 1) parent[member] = member;
  const find = (member: number): number => {
    let root = member;
    while (u32(parent, root) !== root) {
      parent[root] = u32(parent, u32(parent, root));
      root = u32(parent, root);
    }
    return root;
  };
  const union = (a: number, b: number): void => {
    const rootA = find(a);
    const rootB = find(b);
    if (rootA < rootB) parent[rootB] = rootA;
    else parent[rootA] = rootB;
  };
  return { find, union };
}
